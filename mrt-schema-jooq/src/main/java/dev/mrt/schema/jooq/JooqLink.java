package dev.mrt.schema.jooq;

import java.lang.System.Logger.Level;

/** Whether jOOQ can be used. A Spring Boot BOM may bring a version that needs a newer Java, or halves of two versions. */
final class JooqLink {

    private static final boolean WORKS = link();

    private JooqLink() {}

    static boolean works() {
        return WORKS;
    }

    private static boolean link() {
        try (Quiet quiet = Quiet.please()) {
            Databases.link();
            return true;
        } catch (LinkageError e) {
            System.getLogger(JooqLink.class.getName()).log(Level.DEBUG, "jOOQ cannot be loaded: " + e, e);
            return false;
        }
    }
}
