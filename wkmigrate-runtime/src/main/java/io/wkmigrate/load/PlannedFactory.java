package io.wkmigrate.load;

import io.wkmigrate.load.input.FileAccess;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Reads a factory according to its plan. */
final class PlannedFactory implements FactorySource {

    private final FactoryPlan plan;

    PlannedFactory(FactoryPlan plan) {
        this.plan = plan;
    }

    @Override
    public String path() {
        return plan.path();
    }

    @Override
    public Factory load() {
        try (FileAccess access = new FileAccess()) {
            Inventory inventory = new Inventory(access);
            plan.refused().forEach(each -> inventory.reject(each.path(), each.code(), each.reason()));
            OtherFiles.report(plan, inventory);
            FactoryName name = read(inventory);
            return inventory.toFactory(plan.path(), name);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private FactoryName read(Inventory inventory) {
        if (plan.form() instanceof FactoryForm.Templates templates) {
            return new TemplatesLoader(plan, inventory).load(templates);
        }
        return new GitLoader(plan, inventory).load();
    }
}
