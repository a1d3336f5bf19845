package dev.mrt.testng;

import dev.mrt.api.MrtException;
import dev.mrt.core.Mrt;
import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Modifier;
import java.util.function.Supplier;

/** The fields of a test instance that hold its chain. */
final class MrtFields {

    private MrtFields() {}

    /**
     * Sets each that holds nothing yet.
     *
     * @throws MrtException if one cannot be set, and as the supplier
     */
    static void fill(Object test, Supplier<Mrt> mrt) {
        for (Class<?> type = test.getClass(); type != null; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (field.getType() == Mrt.class && !isFixed(field)) {
                    fill(field, test, mrt);
                }
            }
        }
    }

    private static boolean isFixed(Field field) {
        return Modifier.isStatic(field.getModifiers()) || Modifier.isFinal(field.getModifiers());
    }

    private static void fill(Field field, Object test, Supplier<Mrt> mrt) {
        try {
            field.setAccessible(true);
            if (field.get(test) == null) {
                field.set(test, mrt.get());
            }
        } catch (IllegalAccessException | InaccessibleObjectException e) {
            throw MrtException.usage(
                    "The field " + field.getName() + " of " + test.getClass().getName()
                            + " cannot be set; let its module open the package to dev.mrt.testng.",
                    e);
        }
    }
}
