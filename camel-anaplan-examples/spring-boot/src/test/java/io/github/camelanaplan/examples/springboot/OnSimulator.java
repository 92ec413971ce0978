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

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

import io.github.camelanaplan.simulator.AnaplanSimulator;
import io.github.camelanaplan.simulator.DemoModel;

/** The application on a local Anaplan: posts a file to it, and waits for more. */
public final class OnSimulator implements AutoCloseable {
    private static final String PRODUCTS = """
            Product,Code,Region,Price
            Bike,P1,EMEA,100
            "Helmet, red",P2,EMEA,25.5
            Bell,P3,Atlantis,7
            """;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final AnaplanSimulator anaplan;
    private final ConfigurableApplicationContext application;

    private OnSimulator(AnaplanSimulator anaplan, ConfigurableApplicationContext application) {
        this.anaplan = anaplan;
        this.application = application;
    }

    /** Runs until Ctrl-C. */
    public static void main(String... arguments) throws Exception {
        OnSimulator running = start(System.getenv("ANAPLAN_USERNAME"), System.getenv("ANAPLAN_PASSWORD"), arguments);
        Runtime.getRuntime().addShutdownHook(new Thread(running.anaplan::close));
        running.show(System.out);
    }

    /** An Anaplan that this user may enter, and the application that asks it. */
    static OnSimulator start(String user, String password, String... arguments) {
        AnaplanSimulator anaplan = AnaplanSimulator.builder()
                .user(user, password)
                .workspace("Finance", finance -> finance.model("Sales", DemoModel::declare))
                .build()
                .start();
        try {
            String[] addresses = {
                "--camel.component.anaplan.api-url=" + anaplan.apiUrl(),
                "--camel.component.anaplan.auth-url=" + anaplan.authUrl()
            };
            String[] all = Stream.of(addresses, arguments).flatMap(Stream::of).toArray(String[]::new);
            return new OnSimulator(anaplan, SpringApplication.run(PlanningApplication.class, all));
        } catch (RuntimeException e) {
            // or the JVM would go on
            anaplan.close();
            throw e;
        }
    }

    /** Posts three products, the region of one of which there is not. */
    void show(PrintStream out) throws IOException, InterruptedException {
        HttpResponse<String> outcome = post(PRODUCTS);
        out.printf("%nPOST %s%n%n%s%n", uri("/products"), PRODUCTS);
        out.printf(
                "%d %s%n", outcome.statusCode(), JSON.readTree(outcome.body()).toPrettyString());
        JsonNode health = JSON.readTree(get("/actuator/health").body()).at("/components/camelHealth/details");
        out.printf(
                "%nGET %s%n%nanaplan-sign-in %s %s%n",
                uri("/actuator/health"),
                health.path("anaplan-sign-in").asText(),
                health.path("anaplan-sign-in.data").toPrettyString());
        out.printf(
                "%nPost a file of yours with these columns, or stop with Ctrl-C:%n%n  %s %s%n",
                "curl -H 'Content-Type: text/csv' --data-binary @products.csv", uri("/products"));
    }

    HttpResponse<String> post(String csv) throws IOException, InterruptedException {
        return post(csv.getBytes(StandardCharsets.UTF_8));
    }

    HttpResponse<String> post(byte[] csv) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(uri("/products"))
                                .header("Content-Type", "text/csv")
                                .POST(BodyPublishers.ofByteArray(csv))
                                .build(),
                        BodyHandlers.ofString());
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofString());
    }

    AnaplanSimulator anaplan() {
        return anaplan;
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + application.getEnvironment().getProperty("local.server.port") + path);
    }

    @Override
    public void close() {
        application.close();
        anaplan.close();
    }
}
