package dev.mrt.engine.liquibase;

import dev.mrt.api.MrtException;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a {@code SpringLiquibase} bean is set up with, as options. Read by name: the class needs Spring, which this module does not, and Spring
 * Boot and users derive classes of their own from it.
 */
final class SpringSettings {

    private static final String TYPE = "liquibase.integration.spring.SpringLiquibase";

    private SpringSettings() {}

    static boolean isSpringLiquibase(Object bean) {
        return type(bean.getClass()).isPresent();
    }

    private static Optional<Class<?>> type(Class<?> leaf) {
        for (Class<?> each = leaf; each != null; each = each.getSuperclass()) {
            if (each.getName().equals(TYPE)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    /**
     * The options that the bean stands for.
     *
     * @param bean a {@code SpringLiquibase}
     * @throws MrtException if it is something else
     */
    static Map<String, String> of(Object bean) {
        Class<?> type = type(bean.getClass())
                .orElseThrow(() -> MrtException.usage("The engine configuration is a "
                        + bean.getClass().getName() + "; for Liquibase it has to be a SpringLiquibase."));
        Map<String, String> options = new LinkedHashMap<>();
        put(options, "changelogFile", call(bean, "getChangeLog"));
        put(options, "contextFilter", call(bean, "getContexts"));
        Object labels = call(bean, "getLabelFilter");
        put(options, "labelFilter", labels == null ? call(bean, "getLabels") : labels);
        put(options, "defaultSchemaName", call(bean, "getDefaultSchema"));
        put(options, "liquibaseSchemaName", call(bean, "getLiquibaseSchema"));
        put(options, "databaseChangelogTableName", call(bean, "getDatabaseChangeLogTable"));
        put(options, "databaseChangelogLockTableName", call(bean, "getDatabaseChangeLogLockTable"));
        put(options, "liquibaseTablespaceName", call(bean, "getLiquibaseTablespace"));
        parameters(type, bean).forEach((name, value) -> put(options, "parameter." + name, value));
        return options;
    }

    private static void put(Map<String, String> options, String name, @Nullable Object value) {
        if (value != null && !value.toString().isEmpty()) {
            options.put(Options.PREFIX + name, value.toString());
        }
    }

    /** Some getters are there in some versions only. */
    private static @Nullable Object call(Object bean, String getter) {
        try {
            Method method = bean.getClass().getMethod(getter);
            return method.invoke(bean);
        } catch (NoSuchMethodException e) {
            System.getLogger(SpringSettings.class.getName())
                    .log(System.Logger.Level.TRACE, "This SpringLiquibase has no " + getter, e);
            return null;
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw MrtException.usage("The SpringLiquibase does not tell its " + getter + ": " + Words.of(e), e);
        }
    }

    /** They have a setter and no getter. */
    private static Map<?, ?> parameters(Class<?> type, Object bean) {
        try {
            Field field = type.getDeclaredField("parameters");
            field.setAccessible(true);
            return field.get(bean) instanceof Map<?, ?> map ? map : Map.of();
        } catch (NoSuchFieldException | IllegalAccessException e) {
            throw MrtException.usage("The parameters of the SpringLiquibase cannot be read: " + Words.of(e), e);
        }
    }
}
