package org.broadleafcare.channel.email.mime;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.broadleafcare.relocated.mime4j.MimeException;
import org.broadleafcare.relocated.mime4j.codec.DecodeMonitor;
import org.broadleafcare.relocated.mime4j.stream.EntityState;
import org.broadleafcare.relocated.mime4j.stream.Field;
import org.broadleafcare.relocated.mime4j.stream.MimeConfig;
import org.broadleafcare.relocated.mime4j.stream.MimeTokenStream;
import org.broadleafcare.relocated.mime4j.stream.RecursionMode;
import org.broadleafcare.relocated.mime4j.util.ByteSequence;

/** Walks through the parts of a mail, one token after the other: no recursion, however deep the parts lie. */
final class MimeWalk {

    private static final MimeConfig TOLERANT = MimeConfig.custom()
            .setMaxLineLen(-1)
            .setMaxHeaderCount(-1)
            .setMaxHeaderLen(256 * 1024)
            .setMaxContentLen(-1)
            .setMalformedHeaderStartsBody(false)
            .build();
    private static final List<String> STRUCTURE =
            List.of("Content-Type", "Content-Transfer-Encoding", "Content-Disposition", "Content-ID");

    private final Limits limits;
    private final Set<Trouble> trouble;
    private final MimeTokenStream tokens;
    private HeaderFields fields;
    private PartHead head = PartHead.of(MailHeaders.NONE);
    private int depth;
    private int parts;
    private boolean tooDeep;

    MimeWalk(Limits limits, Set<Trouble> trouble) {
        this.limits = limits;
        this.trouble = trouble;
        this.fields = new HeaderFields(trouble);
        this.tokens = new MimeTokenStream(TOLERANT, new Notes(trouble), null);
        tokens.setRecursionMode(RecursionMode.M_NO_RECURSE);
    }

    /** Shows every part to the visitor. MimeException for a structure that cannot be followed. */
    void walk(MailHeaders headers, InputStream body, PartVisitor visitor) throws IOException, MimeException {
        tokens.parse(new SequenceInputStream(structure(headers), body));
        EntityState state = tokens.getState();
        while (state != EntityState.T_END_OF_STREAM) {
            if (state == EntityState.T_START_BODYPART && ++parts > limits.parts()) {
                trouble.add(Trouble.PARTS);
                visitor.tooMany();
                return;
            }
            step(state, visitor);
            state = tokens.next();
        }
    }

    private void step(EntityState state, PartVisitor visitor) throws IOException {
        switch (state) {
            case T_START_HEADER -> fields = new HeaderFields(trouble);
            case T_FIELD -> fields.add(raw(tokens.getField()));
            case T_END_HEADER -> decide();
            case T_START_MULTIPART -> {
                depth++;
                visitor.open(head);
            }
            case T_END_MULTIPART -> {
                depth--;
                visitor.close();
            }
            case T_BODY -> body(visitor);
            default -> {
                // Preamble and epilogue are for programs that know no MIME.
            }
        }
    }

    /** A multipart that lies too deep, or that has no boundary, is a body like any other. */
    private void decide() {
        head = PartHead.of(fields.decoded());
        tooDeep = head.isMultipart() && depth >= limits.depth();
        if (tooDeep || head.isMultipart() && !head.hasBoundary()) {
            trouble.add(tooDeep ? Trouble.DEPTH : Trouble.STRUCTURE);
            tokens.setRecursionMode(RecursionMode.M_FLAT);
        }
    }

    private void body(PartVisitor visitor) throws IOException {
        if (tooDeep) {
            visitor.tooDeep(head, tokens.getInputStream());
        } else {
            visitor.leaf(head, tokens.getDecodedInputStream());
        }
    }

    private static byte[] raw(Field field) {
        ByteSequence raw = field.getRaw();
        return raw == null
                ? (field.getName() + ":" + field.getBody()).getBytes(StandardCharsets.UTF_8)
                : raw.toByteArray();
    }

    private static InputStream structure(MailHeaders headers) {
        StringBuilder block = new StringBuilder();
        for (String name : STRUCTURE) {
            headers.first(name)
                    .ifPresent(value ->
                            block.append(name).append(": ").append(value).append("\r\n"));
        }
        return new ByteArrayInputStream(block.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Hears what the parser puts up with. */
    private static final class Notes extends DecodeMonitor {
        private final Set<Trouble> trouble;

        Notes(Set<Trouble> trouble) {
            this.trouble = trouble;
        }

        @Override
        public boolean warn(String error, String dropDesc) {
            if (error.contains("ended prematurely")) {
                trouble.add(Trouble.TRUNCATED);
            } else if (error.startsWith("Unexpected base64") || error.startsWith("Malformed encoded")) {
                trouble.add(Trouble.ENCODING);
            }
            return false;
        }

        @Override
        public boolean isListening() {
            return true;
        }
    }
}
