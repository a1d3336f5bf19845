package dev.mrt.cli;

import dev.mrt.api.MrtException;
import dev.mrt.api.Shard;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code 2/5}. */
final class ShardConverter implements ITypeConverter<Shard> {

    @Override
    public Shard convert(String value) {
        try {
            return Shard.parse(value);
        } catch (MrtException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }
}
