package org.broadleafcare.channel.email.filing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageOfTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            de | Guten Tag, die Tasse ist leider zerbrochen und ich bin nicht zufrieden damit.
            en | Hello, the cup that you have sent was broken when it arrived, what should I do?
            fr | Bonjour, je vous écris pour ma commande, elle est arrivée avec une tasse cassée.
            es | Hola, la taza que he pedido no funciona y no sé qué hacer con mi pedido, gracias.
            it | Buongiorno, la tazza che ho ordinato è arrivata rotta e non so che fare con il pacco.
            nl | Goedendag, het kopje is kapot en ik wil graag een nieuw, dat is niet goed voor mij.
            pl | Dzień dobry, proszę o pomoc, moje zamówienie nie jest kompletne i nie wiem, co dalej.
            sv | Hej, jag har fått ett paket som är trasigt och det är inte bra för mig att vänta.
            ja | 先日注文したカップが割れて届きました。交換をお願いできますでしょうか。よろしくお願いします。
            zh | 您好，我前天收到的杯子是碎的，请问可以换一个新的吗？谢谢。
            ko | 안녕하세요 주문한 컵이 깨진 채로 도착했습니다 교환 부탁드립니다
            ar | مرحبا، وصلني الكوب مكسورا، هل يمكنكم إرسال كوب جديد؟ شكرا جزيلا
            """)
    void knowsShippedLanguages(String language, String text) {
        assertThat(LanguageOf.text(text)).hasValue(language);
    }

    @Test
    void isSilentWhereItIsNotSure() {
        assertThat(LanguageOf.text("")).isEmpty();
        assertThat(LanguageOf.text("Order 4711?")).isEmpty();
        assertThat(LanguageOf.text("xqzw ".repeat(50))).isEmpty();
    }
}
