/** Opens winmail.dat, the envelope of Outlook ([MS-OXTNEF], [MS-OXRTFCP], [MS-OXRTFEX]). */
@NullMarked
package org.broadleafcare.channel.email.mime.tnef;

import org.jspecify.annotations.NullMarked;
