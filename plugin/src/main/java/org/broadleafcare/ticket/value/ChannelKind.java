package org.broadleafcare.ticket.value;

/** How words travelled. */
public enum ChannelKind {
    EMAIL,
    FORM,
    CHAT,
    BOT,
    PHONE,
    CALLBACK,
    WHATSAPP,
    SOCIAL,
    SMS,
    STORE
}
