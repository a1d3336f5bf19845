package dev.mrt.spring.boot;

import dev.mrt.api.MrtException;
import dev.mrt.api.jdbc.Credentials;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.source.ConfigurationProperty;

/** What Spring Boot says is wrong, out of the chain of errors that it says it with. */
final class Complaint {

    private Complaint() {}

    /** A sentence without credentials. */
    static String of(Throwable error) {
        Throwable root = error;
        BindException bind = null;
        for (Throwable each = error; each != null; each = each.getCause()) {
            if (each instanceof MrtException ours) {
                return String.valueOf(ours.getMessage());
            }
            root = each;
            bind = each instanceof BindException found ? found : bind;
        }
        String reason =
                Objects.requireNonNullElse(root.getMessage(), root.getClass().getName());
        String text = bind == null || bind == root ? reason : setting(bind) + ": " + reason;
        String sentence = Credentials.masked(text).strip();
        return sentence.endsWith(".") ? sentence : sentence + ".";
    }

    private static String setting(BindException error) {
        return error.getName() + place(error.getProperty());
    }

    private static String place(@Nullable ConfigurationProperty property) {
        return property == null || property.getOrigin() == null ? "" : " (" + property.getOrigin() + ")";
    }
}
