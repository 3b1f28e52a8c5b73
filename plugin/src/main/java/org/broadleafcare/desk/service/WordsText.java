package org.broadleafcare.desk.service;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.broadleafcare.desk.DraftWords;

/** Words as one column keeps them. */
final class WordsText {
    private final ObjectMapper json;

    WordsText(ObjectMapper json) {
        this.json = json;
    }

    String write(DraftWords words) {
        try {
            return json.writeValueAsString(words);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts and names can be written", e);
        }
    }

    DraftWords read(String body) {
        try {
            return json.readValue(body, DraftWords.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("words that were written by the desk", e);
        }
    }
}
