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
package io.github.camelanaplan.guide;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheckHelper;
import org.junit.jupiter.api.Test;

import io.github.camelanaplan.component.AnaplanComponent;
import io.github.camelanaplan.simulator.SimulatorBuilder;
import io.github.camelanaplan.simulator.http.ReceivedRequest;

import static org.assertj.core.api.Assertions.assertThat;

class SignInPageTest extends SignInTestSupport {
    private static final GuidePage PAGE = GuidePage.named("sign-in.md");
    private static final String OTHER = "payroll@example.com";
    private static final String OTHERS_PASSWORD = "payroll-n0t-in-any-log";

    @Override
    protected void declare(SimulatorBuilder simulator) {
        simulator.user(OTHER, OTHERS_PASSWORD);
    }

    @Test
    void secretsComeFromMountedFiles() throws Exception {
        mount(USER, PASSWORD);

        seesTheModels();
    }

    @Test
    void lineEndInAMountedFileIsPartOfThePassword() throws Exception {
        mount(USER, PASSWORD + "\n");

        assertThat(application.failure()).hasMessageContaining("was answered 401");
    }

    private void mount(String username, String password) throws IOException {
        Path secrets = Files.createDirectory(folder.resolve("secrets"));
        Files.writeString(secrets.resolve("camel.component.anaplan.username"), username);
        Files.writeString(secrets.resolve("camel.component.anaplan.password"), password);
        application.properties("sign-in/mounted.properties").where("/run/secrets/anaplan", secrets);
    }

    @Test
    void twoUsersHaveAComponentEach() throws Exception {
        application
                .properties("sign-in/two-users.properties", "sign-in/health.properties")
                .routes("sign-in/two-users.yaml")
                .where("{{simulator}}", anaplan.apiUrl())
                .environment("PAYROLL_USERNAME", OTHER)
                .environment("PAYROLL_PASSWORD", OTHERS_PASSWORD)
                .start();

        PAGE.shows("META-INF/services/org/apache/camel/component/payroll", "class=" + AnaplanComponent.class.getName());
        assertThat(application.failureOf("direct:both")).isNull();
        assertThat(modelsSeen()).extracting(ReceivedRequest::user).containsExactly(USER, OTHER);
        // The developer console of beans would show their passwords
        assertThat(application.camel().getRegistry().findByType(AnaplanComponent.class))
                .isEmpty();
        assertThat(health("payroll-sign-in").getDetails()).containsEntry("signin.subject", "user " + OTHER);
    }

    @Test
    void healthTellsOfTheSession() throws Exception {
        application.properties("sign-in/health.properties");

        seesTheModels();

        HealthCheck.Result health = health("anaplan-sign-in");
        assertThat(health.getState()).isEqualTo(HealthCheck.State.UP);
        assertThat(health.getDetails())
                .containsEntry("signin.subject", "user " + USER)
                .containsKeys("signin.last", "signin.expires");
        PAGE.shows("signin.subject", "signin.last", "signin.expires", "certificate.expires", "certificate.days.left");
    }

    @Test
    void healthTellsOfARefusal() throws Exception {
        application.properties("sign-in/health.properties").environment("ANAPLAN_PASSWORD", "other-n0t-in-any-log");
        assertThat(application.failure()).isNotNull();

        assertThat(health("anaplan-sign-in").getState()).isEqualTo(HealthCheck.State.DOWN);
        assertThat(health("anaplan-sign-in").getMessage())
                .hasValueSatisfying(why -> assertThat(why).contains("was answered 401"));
    }

    private HealthCheck.Result health(String id) throws IOException {
        PAGE.shows(id);
        Map<String, HealthCheck.Result> results = HealthCheckHelper.invoke(application.camel()).stream()
                .collect(Collectors.toMap(result -> result.getCheck().getId(), Function.identity()));
        assertThat(results).containsKey(id);
        return results.get(id);
    }

    @Test
    void twoKindsOfCredentialsAreExplained() throws Exception {
        application.properties("sign-in/password.properties").option("accessToken", "token-n0t-in-any-log");

        PAGE.explains(application.failure(), "expected one, as they may stand for different users");
    }
}
