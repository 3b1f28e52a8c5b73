package org.broadleafcare.channel.email.mime.quote;

import java.util.regex.Pattern;

/** How programs mark mails that somebody passes on. */
public final class ForwardMarks {

    private static final Pattern SUBJECT = Pattern.compile(
            "(?iU)^\\s{0,9}(?:\\[[^\\]]{0,60}]\\s{0,9})?(?:(?:re|aw|sv|antw|odp|rif|vs)\\s?:\\s{0,3})?"
                    + "(fwd?|wg|tr|rv|i|doorst|vs|vb|pd|enc|転送|转发|轉寄|إعادة توجيه|пересл|ilt|továbbítás|předáno)\\s?[:：].{0,990}");
    private static final Pattern LINE = Pattern.compile(
            "(?iU)[-\\s>*_]{0,40}(begin forwarded message|forwarded message|forwarded by|original message forwarded"
                    + "|anfang der weitergeleiteten|weitergeleitete nachricht|début du message (réexpédié|transféré)"
                    + "|message (transféré|réexpédié)|mensaje reenviado|inizio messaggio inoltrato|messaggio inoltrato"
                    + "|mensagem encaminhada|doorgestuurd bericht|vidarebefordrat (meddelande|mail)|videresendt (melding|e-post|meddelelse)"
                    + "|wiadomość przekazana|przekazana wiadomość|пересылаемое сообщение|転送(された)?メッセージ|转发的?邮件|رسالة معاد توجيهها)"
                    + "[-\\s:：*_]{0,40}.{0,100}");

    private ForwardMarks() {}

    /** Whether the subject says that a mail is passed on. */
    public static boolean isForward(String subject) {
        return SUBJECT.matcher(subject).matches();
    }

    /** Whether a line stands above a mail that is passed on. */
    static boolean isForwardLine(String line) {
        return line.length() < 200 && LINE.matcher(line.strip()).matches();
    }
}
