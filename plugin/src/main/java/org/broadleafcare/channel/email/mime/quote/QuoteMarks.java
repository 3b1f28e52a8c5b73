package org.broadleafcare.channel.email.mime.quote;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How mail programs introduce what they quote, in the languages of Care and some more. No pattern here repeats a
 * repetition: these run over strangers' text.
 */
final class QuoteMarks {

    /** Beginning and verb of "On … Jane wrote:"; the beginning may be empty where the verb says enough. */
    private record Intro(String start, String verb) {}

    private static final List<Intro> INTROS = List.of(
            new Intro("on ", "wrote"),
            new Intro("on ", "said"),
            new Intro("", " wrote on "),
            new Intro("am ", "schrieb"),
            new Intro("", "hat am "),
            new Intro("le ", "a écrit"),
            new Intro("el ", "escribió"),
            new Intro("el ", "escribio"),
            new Intro("il ", "ha scritto"),
            new Intro("in data ", "ha scritto"),
            new Intro("em ", "escreveu"),
            new Intro("op ", "schreef"),
            new Intro("op ", "geschreven"),
            new Intro("den ", "skrev"),
            new Intro("", "skrev "),
            new Intro("w dniu ", "napisał"),
            new Intro("w dniu ", "pisze"),
            new Intro("", "napisał"),
            new Intro("dne ", "napsal"),
            new Intro("", "пишет"),
            new Intro("", "написал"),
            new Intro("", "пише"),
            new Intro("", "şunları yazdı"),
            new Intro("", "kirjoitti"),
            new Intro("", "ezt írta"),
            new Intro("", "のメール"),
            new Intro("", "書きました"),
            new Intro("", "wrote"),
            new Intro("", "写道"),
            new Intro("", "寫道"),
            new Intro("", "작성"),
            new Intro("", "كتب"));
    /** Japanese phones and Gmail: a date, a name, an address, no verb. */
    private static final Pattern DATE_AND_ADDRESS =
            Pattern.compile("\\d{4}年\\d{1,2}月\\d{1,2}日.{0,80}<[^<>\\s@]{1,64}@[^<>\\s]{1,255}>\\s?[:：]");

    private static final Pattern YEAR =
            Pattern.compile("(?<!\\d)(19|20)\\d{2}(?!\\d)|\\d{1,2}[./]\\d{1,2}[./]\\d{2}(?!\\d)");
    private static final Pattern TIME = Pattern.compile("\\d{1,2}[:.hH時点]\\s?\\d{2}");
    private static final Pattern BEFORE_ORIGINAL =
            Pattern.compile("(?iU)[-_\\s>*]{0,60}(original message|original appointment|reply message"
                    + "|ursprüngliche nachricht|original-?nachricht|urspr(\\.|üngliche) mitteilung|message d.origine|message original"
                    + "|mensaje original|messaggio originale|mensagem original|oorspronkelijk bericht|originalmeddelande|ursprungligt meddelande"
                    + "|opprinnelig melding|oprindelig meddelelse|(oryginalna wiadomość|wiadomość oryginalna)|исходное сообщение"
                    + "|元のメッセージ|原始邮件|原始郵件|원본 메시지|الرسالة الأصلية|orijinal mesaj|původní zpráva|alkuperäinen viesti|original)"
                    + "\\s{0,5}[-_*]{1,60}");
    private static final Pattern RULE = Pattern.compile("[_]{20,200}|[-]{30,200}|[━─—]{10,200}");
    private static final Set<String> FROM = labels(
            "from, von, de, da, van, från, fra, od, от, від, 差出人, 发件人, 寄件者, 보낸 사람, من, gönderen, kimden, lähettäjä, feladó");
    private static final Set<String> OTHERS =
            labels("sent, date, to, cc, subject, gesendet, gesendet am, datum, an, betreff, envoyé, date,"
                    + " à, objet, enviado, enviado el, fecha, para, asunto, inviato, data, a, oggetto, enviada em, assunto, verzonden, aan, onderwerp,"
                    + " skickat, till, ämne, sendt, til, emne, wysłano, wysłane, do, temat, дата, отправлено, кому, тема, 送信日時, 日時, 宛先, 件名,"
                    + " 发送时间, 日期, 收件人, 主题, 主旨, 收件者, 보낸 날짜, 받는 사람, 제목, تاريخ الإرسال, التاريخ, إلى, الموضوع, gönderme tarihi, tarih,"
                    + " kime, konu, odesláno, komu, předmět, kopie, kopia, copie, cc, kopi");
    private static final Pattern SENT_FROM = Pattern.compile(
            "(?iU)(sent|get outlook|download outlook) (from|for|with|via) .{1,80}|get outlook for .{1,40}"
                    + "|(von|mit) .{0,40}(iphone|ipad|handy|mobiltelefon|smartphone|samsung|android|mail für windows).{0,60}(gesendet|geschickt|versendet)?.{0,20}"
                    + "|gesendet (von|mit|über) .{1,80}|diese nachricht wurde von meinem .{1,60} gesendet.{0,40}"
                    + "|envoyé (de|depuis|à partir de|avec) .{1,80}|enviado (desde|do|a partir) .{1,80}|inviato (da|dal|con) .{1,80}"
                    + "|verzonden (vanaf|met|via|vanuit) .{1,80}|verstuurd vanaf .{1,80}|skickat från .{1,80}|sendt fra .{1,80}|wysłano z .{1,80}"
                    + "|отправлено (с|из) .{1,80}|iPhoneから送信|Android.{0,20}から送信.{0,20}|发自我的 ?.{1,40}|從我的 ?.{1,30}傳送|나의 .{1,30}에서 보냄"
                    + "|أُ?رسلت? من .{1,60}");

    private final Set<String> own;

    QuoteMarks(Collection<String> own) {
        this.own = own.stream()
                .map(QuoteMarks::key)
                .filter(mark -> !mark.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The line we put into our own mails. */
    boolean isOwnMark(String line) {
        return line.length() < 300 && own.contains(key(line.replaceFirst("^[>\\s]{1,20}", "")));
    }

    /** Whether these words, put on one line, introduce a quoted mail. */
    static boolean isIntro(String line) {
        String text = key(line.replaceFirst("^[>\\s]{1,20}", ""));
        boolean ends = text.endsWith(":") || text.endsWith("：") || text.endsWith(": >");
        if (!ends || text.length() > 400 || text.chars().noneMatch(Character::isDigit)) {
            return false;
        }
        return DATE_AND_ADDRESS.matcher(text).matches()
                || INTROS.stream().anyMatch(intro -> text.startsWith(intro.start()) && text.contains(intro.verb()));
    }

    /** Whether an introduction says so much that no quote marks are needed below it. */
    static boolean isFullIntro(String line) {
        return isIntro(line) && YEAR.matcher(line).find() && (TIME.matcher(line).find() || line.contains("@"));
    }

    /** {@code -----Original Message-----} in many tongues. */
    static boolean isSeparator(String line) {
        String text = line.strip();
        return text.length() < 200
                && (text.startsWith("-") || text.startsWith("_") || text.startsWith("*") || text.startsWith(">"))
                && BEFORE_ORIGINAL.matcher(text).matches();
    }

    static boolean isRule(String line) {
        return RULE.matcher(line.strip()).matches();
    }

    /** {@code From: …} as the first line of a copied header. */
    static boolean isFromLabel(String line) {
        return FROM.contains(label(line));
    }

    static boolean isOtherLabel(String line) {
        return OTHERS.contains(label(line));
    }

    /** {@code Sent from my phone}. */
    static boolean isSentFrom(String line) {
        String text = line.strip();
        return text.length() > 5
                && text.length() < 140
                && SENT_FROM.matcher(text).matches();
    }

    private static String label(String line) {
        String text = line.replace("*", "").strip();
        int colon = text.indexOf(':');
        int wide = text.indexOf('：');
        int end = colon < 0 ? wide : wide < 0 ? colon : Math.min(colon, wide);
        return end < 1 || end > 30
                ? ""
                : text.substring(0, end).replace('\u00a0', ' ').strip().toLowerCase(Locale.ROOT);
    }

    private static String key(String line) {
        return line.replace('\u00a0', ' ')
                .replace('\u202f', ' ')
                .replaceAll("\\s+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    private static Set<String> labels(String list) {
        return List.of(list.split(",\\s*")).stream().map(String::strip).collect(Collectors.toUnmodifiableSet());
    }
}
