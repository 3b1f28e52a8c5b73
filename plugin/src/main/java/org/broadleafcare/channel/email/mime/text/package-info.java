/** From a mail's bytes to text: character sets, encoded words, uuencode. */
@NullMarked
package org.broadleafcare.channel.email.mime.text;

import org.jspecify.annotations.NullMarked;
