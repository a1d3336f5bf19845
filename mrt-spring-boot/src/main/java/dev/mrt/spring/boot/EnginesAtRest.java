package dev.mrt.spring.boot;

import org.springframework.beans.PropertyAccessorFactory;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.core.PriorityOrdered;
import org.springframework.util.ClassUtils;

/** Keeps the engines from doing what Spring Boot makes them do at the start of an application: migrate its database. */
final class EnginesAtRest implements BeanFactoryPostProcessor, BeanPostProcessor, PriorityOrdered {

    private static final String FLYWAY_STARTS = "FlywayMigrationInitializer";

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory factory) {
        BeanDefinitionRegistry beans = (BeanDefinitionRegistry) factory;
        for (String name : beans.getBeanDefinitionNames()) {
            Class<?> type = factory.getType(name, false);
            if (type != null && type.getSimpleName().equals(FLYWAY_STARTS)) {
                beans.removeBeanDefinition(name);
            }
        }
    }

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (isLiquibase(bean)) {
            PropertyAccessorFactory.forBeanPropertyAccess(bean).setPropertyValue("shouldRun", false);
        }
        return bean;
    }

    private static boolean isLiquibase(Object bean) {
        ClassLoader loader = bean.getClass().getClassLoader();
        String type = Engine.LIQUIBASE.beanType();
        return ClassUtils.isPresent(type, loader)
                && ClassUtils.resolveClassName(type, loader).isInstance(bean);
    }
}
