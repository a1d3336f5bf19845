package dev.mrt.schema.jooq;

import dev.mrt.api.schema.Facet;
import dev.mrt.api.schema.ObjectKey;
import dev.mrt.api.schema.ObjectKind;
import org.jooq.meta.AttributeDefinition;
import org.jooq.meta.DataTypeDefinition;
import org.jooq.meta.Database;
import org.jooq.meta.DomainDefinition;
import org.jooq.meta.EnumDefinition;
import org.jooq.meta.SchemaDefinition;
import org.jooq.meta.SequenceDefinition;
import org.jooq.meta.UDTDefinition;
import org.jspecify.annotations.Nullable;

/** Reads what belongs to a schema and to no table: sequences, enumerations, domains, composite types. */
final class TypeReader {

    private final Facts facts;

    TypeReader(Facts facts) {
        this.facts = facts;
    }

    void read(SchemaDefinition schema) {
        Database database = schema.getDatabase();
        for (SequenceDefinition sequence : database.getSequences(schema)) {
            facts.object(key(ObjectKind.SEQUENCE, schema, sequence.getName()), Facet.SEQUENCE)
                    .with("type", sequence.getType().getType())
                    .with("start", text(sequence.getStartWith()))
                    .with("increment", text(sequence.getIncrementBy()))
                    .with("minimum", text(sequence.getMinvalue()))
                    .with("maximum", text(sequence.getMaxvalue()))
                    .with("cache", text(sequence.getCache()))
                    .with("cycle", sequence.getCycle());
        }
        for (EnumDefinition type : database.getEnums(schema)) {
            // A synthetic one is a column's own: its labels are there.
            if (!type.isSynthetic()) {
                facts.object(key(ObjectKind.ENUM, schema, type.getName()), Facet.TYPE)
                        .with("labels", String.join(", ", type.getLiterals()));
            }
        }
        for (DomainDefinition domain : database.getDomains(schema)) {
            DataTypeDefinition base = domain.getDefinedType();
            facts.object(key(ObjectKind.DOMAIN, schema, domain.getName()), Facet.TYPE)
                    .with("type", TypeText.of(base, null, "").full())
                    .with("nullable", String.valueOf(base.isNullable()))
                    .with("default", base.getDefaultValue())
                    .with("checks", String.join(" and ", domain.getCheckClauses()));
        }
        for (UDTDefinition type : database.getUDTs(schema)) {
            Facts.Properties properties = facts.object(key(ObjectKind.TYPE, schema, type.getName()), Facet.TYPE);
            for (AttributeDefinition attribute : type.getAttributes()) {
                properties.with(
                        "attribute " + attribute.getName(),
                        TypeText.of(attribute.getDefinedType(), null, "").full());
            }
        }
    }

    private static ObjectKey key(ObjectKind kind, SchemaDefinition schema, String name) {
        return new ObjectKey(kind, schema.getName(), "", name);
    }

    private static @Nullable String text(@Nullable Number number) {
        return number == null ? null : number.toString();
    }
}
