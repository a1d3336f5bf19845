package dev.mrt.spring.boot;

import dev.mrt.api.MrtException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanWrapper;
import org.springframework.beans.PropertyAccessorFactory;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.util.ClassUtils;

/**
 * An engine as it is set up in a context.
 *
 * @param engine which one
 * @param configuration what mrt's adapter takes as {@code engineConfiguration}
 * @param dataSource the database that the application migrates
 */
record EngineBean(
        Engine engine, Object configuration, @Nullable DataSource dataSource) {

    /**
     * The engine of a context.
     *
     * @param context where to look
     * @param candidates the engines that can be meant
     * @return the engine, empty if the context has none of them
     * @throws MrtException if there are several
     */
    static Optional<EngineBean> in(ListableBeanFactory context, List<Engine> candidates) {
        List<EngineBean> found = candidates.stream()
                .flatMap(engine -> bean(context, engine).stream())
                .toList();
        if (found.size() > 1) {
            throw MrtException.usage("The application runs both "
                    + found.stream().map(each -> each.engine.id()).collect(Collectors.joining(" and "))
                    + "; name the one to verify: @MrtTest(engine = \""
                    + found.get(0).engine.id() + "\").");
        }
        return found.stream().findFirst();
    }

    private static Optional<EngineBean> bean(ListableBeanFactory context, Engine engine) {
        Class<?> type = ClassUtils.resolveClassName(
                engine.beanType(), context.getClass().getClassLoader());
        Object bean = context.getBeanProvider(type).getIfUnique();
        if (bean != null) {
            return Optional.of(of(engine, bean));
        }
        String[] names = context.getBeanNamesForType(type);
        if (names.length == 0) {
            return Optional.empty();
        }
        throw MrtException.usage(
                "The application has several beans of " + engine.beanType() + ": " + String.join(", ", names)
                        + "; mark one as @Primary in the test, or name migrations and database in @MrtTest.");
    }

    private static EngineBean of(Engine engine, Object bean) {
        BeanWrapper properties = PropertyAccessorFactory.forBeanPropertyAccess(bean);
        Object configuration =
                engine.configuration().isEmpty() ? bean : properties.getPropertyValue(engine.configuration());
        if (configuration == null) {
            throw MrtException.internal(bean.getClass().getName() + " has no configuration.", null);
        }
        return new EngineBean(engine, configuration, (DataSource) properties.getPropertyValue(engine.dataSource()));
    }
}
