package org.broadleafcare.common.template;

import java.io.StringWriter;
import java.util.Arrays;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.apache.velocity.VelocityContext;
import org.apache.velocity.app.VelocityEngine;
import org.apache.velocity.app.event.EventCartridge;
import org.apache.velocity.runtime.log.NullLogChute;
import org.apache.velocity.runtime.resource.loader.ClasspathResourceLoader;
import org.apache.velocity.util.introspection.SecureUberspector;

/**
 * Renders {@code care/vm/<name>.vm} from the class path. A shop overrides a template by a file of the same name earlier
 * on the class path, in a web application {@code WEB-INF/classes}. A name ending {@code _text} yields plain text, every
 * other one HTML, where {@link HtmlEscaping} escapes what references print.
 *
 * <p>References are strict: one that the model does not have breaks the page in the test instead of printing its source
 * in the shop. {@code $!name} prints nothing for null.
 */
public final class Templates {
    private static final String FOLDER = "care/vm/";
    private static final String PLAIN_SUFFIX = "_text";

    private final VelocityEngine engine;
    private final HtmlEscaping escaping = new HtmlEscaping();

    public Templates() {
        this("macros", "email/macros");
    }

    Templates(String... libraries) {
        this.engine = new VelocityEngine();
        String files = Arrays.stream(libraries).map(Templates::file).collect(Collectors.joining(","));
        try {
            engine.init(settings(files));
            for (String library : libraries) {
                // The engine itself goes on without a library it could not read.
                engine.getTemplate(file(library));
            }
        } catch (Exception e) { // The engine of the stock platform declares it.
            throw TemplateBroken.named(files, e);
        }
    }

    private static String file(String name) {
        return FOLDER + name + ".vm";
    }

    private static Properties settings(String libraries) {
        Properties settings = new Properties();
        settings.setProperty("input.encoding", "UTF-8");
        settings.setProperty("output.encoding", "UTF-8");
        settings.setProperty("resource.loader", "class");
        settings.setProperty("class.resource.loader.class", ClasspathResourceLoader.class.getName());
        settings.setProperty("class.resource.loader.cache", "true");
        settings.setProperty("class.resource.loader.modificationCheckInterval", "0");
        settings.setProperty("runtime.references.strict", "true");
        settings.setProperty("runtime.introspector.uberspect", SecureUberspector.class.getName());
        settings.setProperty("runtime.log.logsystem.class", NullLogChute.class.getName());
        settings.setProperty("velocimacro.library", libraries);
        settings.setProperty("velocimacro.permissions.allow.inline", "false");
        return settings;
    }

    /** The rendered text; throws {@link TemplateBroken}. */
    public String render(String name, Map<String, ?> model) {
        VelocityContext context = new VelocityContext();
        model.forEach(context::put);
        if (!name.endsWith(PLAIN_SUFFIX)) {
            EventCartridge cartridge = new EventCartridge();
            cartridge.addEventHandler(escaping);
            cartridge.attachToContext(context);
        }
        StringWriter out = new StringWriter(4096);
        try {
            engine.getTemplate(file(name)).merge(context, out);
        } catch (Exception e) { // Checked in the stock platform's 1.6, unchecked in 1.7.
            throw TemplateBroken.named(name, e);
        }
        return out.toString();
    }
}
