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
package io.github.camelanaplan.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** A user of the API, at the level of HTTP. */
public final class TestClient {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http;
    private final URI root;
    private final String authorization;

    private TestClient(HttpClient http, URI root, String authorization) {
        this.http = http;
        this.root = root;
        this.authorization = authorization;
    }

    public static TestClient with(AnaplanSimulator anaplan, String authorization) {
        return at(anaplan, anaplan.apiUrl(), authorization);
    }

    /** A client of one of the simulator's hosts, which it trusts. */
    public static TestClient at(AnaplanSimulator anaplan, URI host, String authorization) {
        HttpClient.Builder http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1);
        if (host.getScheme().equals("https")) {
            http.sslContext(Trust.only(anaplan.certificateAuthority()));
        }
        return new TestClient(http.build(), host, authorization);
    }

    public static TestClient login(AnaplanSimulator anaplan, String user, String password) {
        Reply reply = at(anaplan, anaplan.authUrl(), basic(user, password)).post("/token/authenticate", "");
        return with(
                anaplan,
                "AnaplanAuthToken " + reply.json("/tokenInfo/tokenValue").asText());
    }

    public static String basic(String user, String password) {
        byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }

    public String authorization() {
        return authorization;
    }

    public Reply get(String path) {
        return send("GET", path, null, BodyPublishers.noBody());
    }

    public Reply delete(String path) {
        return send("DELETE", path, null, BodyPublishers.noBody());
    }

    public Reply post(String path, String json) {
        return json.isEmpty()
                ? send("POST", path, null, BodyPublishers.noBody())
                : send("POST", path, "application/json", BodyPublishers.ofString(json));
    }

    public Reply put(String path, String contentType, byte[] body) {
        return send("PUT", path, contentType, BodyPublishers.ofByteArray(body));
    }

    public Reply send(String method, String path, String contentType, BodyPublisher body) {
        try {
            return exchange(method, path, contentType, body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lets what happens to the connection through. */
    public Reply exchange(String method, String path, String contentType, BodyPublisher body) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(root + path))
                .timeout(PATIENCE)
                .method(method, body);
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        if (contentType != null) {
            request.header("Content-Type", contentType);
        }
        try {
            return new Reply(http.send(request.build(), BodyHandlers.ofByteArray()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** An answer. */
    public record Reply(HttpResponse<byte[]> response) {

        public int status() {
            return response.statusCode();
        }

        public byte[] bytes() {
            return response.body();
        }

        public String text() {
            return new String(response.body(), StandardCharsets.UTF_8);
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse(null);
        }

        public JsonNode json() {
            try {
                return MAPPER.readTree(response.body());
            } catch (IOException e) {
                throw new UncheckedIOException(text(), e);
            }
        }

        public JsonNode json(String pointer) {
            return json().at(pointer);
        }
    }
}
