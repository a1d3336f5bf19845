package dev.mrt.init;

import java.util.ArrayList;
import java.util.List;

/** What is told of a project, in the order of the questions. */
final class Facts {

    private Facts() {}

    static List<Fact> of(Project project) {
        BuildModule module = project.module();
        List<Fact> facts = new ArrayList<>();
        if (module.tool() != Tool.NONE) {
            String name = module.folder().equals(project.root())
                    ? ""
                    : ", module " + Paths.relative(project.root(), module.folder());
            facts.add(Fact.found("build", module.tool().title() + name, "", Place.of(module.buildFile())));
        }
        project.boot().map(Boot::fact).ifPresent(facts::add);
        facts.add(project.engine().fact());
        facts.add(project.chain().fact());
        if (module.tool() != Tool.NONE || project.database().fact().how() != Fact.How.ASSUMED) {
            facts.add(project.database().fact());
        } else {
            facts.add(Fact.assumed("database", "the one in whose dialect the migrations are", "nothing names one"));
        }
        if (module.tool() != Tool.NONE) {
            facts.add(project.framework().fact());
            facts.add(project.tests().fact());
        }
        return facts;
    }
}
