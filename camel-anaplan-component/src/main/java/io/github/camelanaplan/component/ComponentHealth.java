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
package io.github.camelanaplan.component;

import java.time.Instant;
import java.util.function.Supplier;

import org.apache.camel.CamelContext;
import org.apache.camel.health.HealthCheckHelper;
import org.apache.camel.health.WritableHealthCheckRepository;

import io.github.camelanaplan.client.auth.Admission;
import io.github.camelanaplan.client.auth.Credentials;
import io.github.camelanaplan.component.health.SignInHealthCheck;

/** The health check of a component, as long as the component runs. It goes where Camel has the checks of producers. */
final class ComponentHealth {
    private final WritableHealthCheckRepository repository;
    private final SignInHealthCheck check;

    private ComponentHealth(WritableHealthCheckRepository repository, SignInHealthCheck check) {
        this.repository = repository;
        this.check = check;
    }

    /**
     * Begins to tell, where anybody can ask.
     *
     * @param credentials known as soon as the first endpoint has needed them; gives null before
     */
    static ComponentHealth begin(
            AnaplanComponent component, AnaplanClients clients, Supplier<Credentials> credentials) {
        CamelContext camel = component.getCamelContext();
        SignInHealthCheck check = new SignInHealthCheck(
                () -> nameOf(component, camel) + "-sign-in",
                () -> clients.admissions().stream().map(Admission::status).toList(),
                () -> end(credentials.get()));
        check.setEnabled(component.isHealthCheckProducerEnabled());
        WritableHealthCheckRepository repository =
                HealthCheckHelper.getHealthCheckRepository(camel, "producers", WritableHealthCheckRepository.class);
        if (repository != null) {
            repository.addHealthCheck(check);
        }
        return new ComponentHealth(repository, check);
    }

    void end() {
        if (repository != null) {
            repository.removeHealthCheck(check);
        }
    }

    private static Instant end(Credentials credentials) {
        return credentials == null ? Instant.MAX : credentials.expiresAt().orElse(Instant.MAX);
    }

    /** A component learns no name, and while it starts, nobody knows it by one yet. */
    private static String nameOf(AnaplanComponent component, CamelContext camel) {
        return camel.getComponentNames().stream()
                .filter(name -> camel.hasComponent(name) == component)
                .findFirst()
                .orElse("anaplan");
    }
}
