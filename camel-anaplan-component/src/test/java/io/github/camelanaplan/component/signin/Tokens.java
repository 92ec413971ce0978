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
package io.github.camelanaplan.component.signin;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.github.camelanaplan.simulator.AnaplanSimulator;

/** Tokens that somebody else than the component gets. */
final class Tokens {
    private Tokens() {}

    /** A new one, good from now on. */
    static String of(AnaplanSimulator anaplan, String user, String password) {
        byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        HttpRequest request = HttpRequest.newBuilder(URI.create(anaplan.authUrl() + "/token/authenticate"))
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        try {
            return new ObjectMapper()
                    .readTree(send(request).body())
                    .path("tokenInfo")
                    .path("tokenValue")
                    .asText();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether the service accepts it. */
    static boolean isAlive(AnaplanSimulator anaplan, String token) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(anaplan.authUrl() + "/token/validate"))
                .header("Authorization", "AnaplanAuthToken " + token)
                .build();
        return send(request).statusCode() == 200;
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try {
            return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
