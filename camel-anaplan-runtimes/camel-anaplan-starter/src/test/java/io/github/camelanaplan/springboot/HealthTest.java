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
package io.github.camelanaplan.springboot;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.ProducerTemplate;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;

import io.github.camelanaplan.simulator.AnaplanSimulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What the actuator tells, where Camel's own checks are. */
class HealthTest {
    private static final String CHECK = "anaplan-sign-in";

    @Test
    void signInIsAmongWhatTheActuatorTellsOfCamel() throws Exception {
        try (AnaplanSimulator anaplan = Applications.simulator();
                ConfigurableApplicationContext application = start(anaplan)) {
            list(application);

            JsonNode camel = camel(application);

            assertThat(camel.path("status").asText()).isEqualTo("UP");
            assertThat(camel.path("details").path(CHECK).asText()).isEqualTo("UP");
        }
    }

    @Test
    void refusedCredentialsAreDown() throws Exception {
        try (AnaplanSimulator anaplan = Applications.simulator();
                ConfigurableApplicationContext application =
                        start(anaplan, "camel.component.anaplan.password=n0t-in-any-log-and-wrong")) {
            assertThatThrownBy(() -> list(application)).isInstanceOf(CamelExecutionException.class);

            JsonNode camel = camel(application);

            assertThat(camel.path("status").asText()).isEqualTo("DOWN");
            assertThat(camel.path("details").path(CHECK).asText()).isEqualTo("DOWN");
            assertThat(camel.toString()).doesNotContain("n0t-in-any-log");
        }
    }

    private static ConfigurableApplicationContext start(AnaplanSimulator anaplan, String... more) {
        String[] properties = Applications.on(
                anaplan,
                "server.port=0",
                "management.endpoint.health.show-details=always",
                "camel.health.producers-enabled=true",
                "camel.health.exposure-level=full");
        String[] all = new String[properties.length + more.length];
        System.arraycopy(properties, 0, all, 0, properties.length);
        System.arraycopy(more, 0, all, properties.length, more.length);
        return Applications.start(Applications.Bare.class, WebApplicationType.SERVLET, all);
    }

    private static void list(ConfigurableApplicationContext application) {
        application.getBean(ProducerTemplate.class).requestBody("anaplan:list/imports", (Object) null);
    }

    private static JsonNode camel(ConfigurableApplicationContext application) throws IOException, InterruptedException {
        String port = application.getEnvironment().getProperty("local.server.port");
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/health"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        return new ObjectMapper().readTree(answer.body()).path("components").path("camelHealth");
    }
}
