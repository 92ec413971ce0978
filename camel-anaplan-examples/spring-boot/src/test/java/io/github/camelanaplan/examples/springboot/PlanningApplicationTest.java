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
package io.github.camelanaplan.examples.springboot;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PlanningApplicationTest {
    private static final String USER = "planner@example.com";
    private static final String PASSWORD = "n0t-in-any-log";

    private OnSimulator running;

    private void start(String password) {
        running = OnSimulator.start(
                USER, PASSWORD, "--server.port=0", "--ANAPLAN_USERNAME=" + USER, "--ANAPLAN_PASSWORD=" + password);
    }

    @AfterEach
    void stop() {
        if (running != null) {
            running.close();
        }
    }

    @Test
    void postedProductsAreLoadedAndTheOutcomeIsTold() throws Exception {
        start(PASSWORD);

        HttpResponse<String> answer = running.post("Product,Code,Region,Price\nBike,P1,EMEA,100\n");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(answer.headers().map()).as("headers of the request").doesNotContainKey("User-Agent");
        JsonNode outcome = json(answer);
        assertThat(outcome.path("outcome").asText()).isEqualTo("SUCCESS");
        assertThat(outcome.path("rows").path("created").asInt()).isEqualTo(1);
        assertThat(running.anaplan().model("Sales").data().list("Products").size())
                .isEqualTo(1);
    }

    @Test
    void rejectedRowsAreToldToo() throws Exception {
        start(PASSWORD);

        HttpResponse<String> answer = running.post("Product,Code,Region,Price\nBike,P1,EMEA,100\nBell,P3,Atlantis,7\n");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(json(answer).path("outcome").asText()).isEqualTo("PARTIAL");
        assertThat(json(answer).path("rows").path("rejected").asInt()).isEqualTo(1);
    }

    @Test
    void postOfNothingIsAnError() throws Exception {
        start(PASSWORD);

        HttpResponse<String> answer = running.post("");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(running.anaplan().model("Sales").tasks()).isEmpty();
    }

    @Test
    void contentArrivesByteForByteInWhateverEncoding() throws Exception {
        start(PASSWORD);

        byte[] latin = "Product,Code,Region,Price\nVélo,P1,EMEA,100\n".getBytes(StandardCharsets.ISO_8859_1);

        HttpResponse<String> answer = running.post(latin);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(running.anaplan().model("Sales").fileContent(USER, "products.csv"))
                .hasValue(latin);
    }

    @Test
    void refusedCredentialsAreAnErrorWithoutASecretAndShowInTheHealth() throws Exception {
        start(PASSWORD + "-and-wrong");

        HttpResponse<String> answer = running.post("Product,Code,Region,Price\n");

        assertThat(answer.statusCode()).isEqualTo(502);
        assertThat(json(answer).path("error").asText()).contains(USER).doesNotContain(PASSWORD);
        HttpResponse<String> health = running.get("/actuator/health");
        assertThat(health.statusCode()).isEqualTo(503);
        assertThat(health.body()).contains("\"anaplan-sign-in\":\"DOWN\"").doesNotContain(PASSWORD);
    }

    @Test
    void whatIsShownIsTheOutcomeAndTheHealth() throws Exception {
        start(PASSWORD);
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        running.show(new PrintStream(out, true, StandardCharsets.UTF_8));

        assertThat(out.toString(StandardCharsets.UTF_8))
                .containsSubsequence(
                        "Helmet, red",
                        "422",
                        "\"outcome\" : \"PARTIAL\"",
                        "\"rejected\" : 1",
                        "anaplan-sign-in UP",
                        USER,
                        "curl -H 'Content-Type: text/csv'");
    }

    /** The environment of the build has none. */
    @Test
    void applicationWithoutAPasswordDoesNotStart() {
        assertThatThrownBy(() -> SpringApplication.run(
                        PlanningApplication.class, "--server.port=0", "--ANAPLAN_USERNAME=" + USER))
                .hasRootCauseMessage("Option password is ${ANAPLAN_PASSWORD}, which nothing sets; expected it in the "
                        + "environment or among the properties of the application");
    }

    private static JsonNode json(HttpResponse<String> answer) throws Exception {
        return new ObjectMapper().readTree(answer.body());
    }
}
