package dev.mrt.cli;

import dev.mrt.api.result.Severity;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code error}, {@code warning} (or {@code warn}), {@code info}, {@code off}. */
final class SeverityConverter implements ITypeConverter<Severity> {

    @Override
    public Severity convert(String value) {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "error" -> Severity.ERROR;
            case "warning", "warn" -> Severity.WARNING;
            case "info" -> Severity.INFO;
            case "off" -> Severity.OFF;
            default -> throw new TypeConversionException("'" + value + "' is not error, warning, info or off");
        };
    }
}
