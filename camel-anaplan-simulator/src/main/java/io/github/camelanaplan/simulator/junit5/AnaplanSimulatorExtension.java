/*
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     http://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
package io.github.camelanaplan.simulator.junit5;

import java.util.function.Consumer;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

import io.github.camelanaplan.simulator.AnaplanSimulator;
import io.github.camelanaplan.simulator.SimulatorBuilder;

/**
 * Runs an {@link AnaplanSimulator} for all the tests of a class.
 *
 * <pre>{@code
 * @RegisterExtension
 * static final AnaplanSimulatorExtension ANAPLAN = AnaplanSimulatorExtension.of(anaplan -> anaplan
 *         .user("planner@example.com", "secret")
 *         .workspace("Finance", w -> w.model("Sales", m -> m.list("Products"))));
 * }</pre>
 *
 * <p>The field must be static. Tests take the simulator from {@link #simulator()}, or as a parameter.
 */
public final class AnaplanSimulatorExtension implements BeforeAllCallback, AfterAllCallback, ParameterResolver {

    private final Consumer<SimulatorBuilder> spec;
    private AnaplanSimulator simulator;
    private String owner;

    private AnaplanSimulatorExtension(Consumer<SimulatorBuilder> spec) {
        this.spec = spec;
    }

    /**
     * An extension that starts the simulator declared here before the first test of the class.
     *
     * @param spec users, workspaces and models
     * @return an extension to register
     */
    public static AnaplanSimulatorExtension of(Consumer<SimulatorBuilder> spec) {
        return new AnaplanSimulatorExtension(spec);
    }

    /**
     * The running simulator.
     *
     * @return never null
     * @throws IllegalStateException before the first and after the last test
     */
    public AnaplanSimulator simulator() {
        if (simulator == null) {
            throw new IllegalStateException("the simulator runs from the first to the last test of a class;"
                    + " register the extension in a static field");
        }
        return simulator;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        if (simulator != null) {
            return; // nested test classes share the simulator of the outer one
        }
        SimulatorBuilder builder = AnaplanSimulator.builder();
        spec.accept(builder);
        simulator = builder.build().start();
        owner = context.getUniqueId();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (simulator != null && context.getUniqueId().equals(owner)) {
            simulator.close();
            simulator = null;
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == AnaplanSimulator.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return simulator();
    }
}
