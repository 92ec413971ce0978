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
package io.github.camelanaplan.benchmark.worker;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The service's own time for an import: the calls that it takes, one after the other, and nothing between them. */
final class BareImport {
    private static final Pattern TOKEN = Pattern.compile("\"tokenValue\"\\s*:\\s*\"([^\"]+)\"");
    private static final Pattern TASK = Pattern.compile("\"taskId\"\\s*:\\s*\"([^\"]+)\"");

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI service;
    private final String model;
    private String token = "";

    BareImport(URI service, String model) {
        this.service = service;
        this.model = model;
    }

    void login(String authorization) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(service + "/token/authenticate"))
                .header("Authorization", authorization)
                .POST(BodyPublishers.noBody())
                .build();
        token = found(TOKEN, client.send(request, BodyHandlers.ofString()).body());
    }

    void run(String file, String importId, byte[] rows) throws IOException, InterruptedException {
        call(request("/files/" + file).POST(BodyPublishers.ofString("{\"chunkCount\":1}")));
        call(request("/files/" + file + "/chunks/0")
                .setHeader("Content-Type", "application/octet-stream")
                .PUT(BodyPublishers.ofByteArray(rows)));
        String tasks = "/imports/" + importId + "/tasks";
        String task = found(TASK, call(request(tasks).POST(BodyPublishers.ofString("{\"localeName\":\"en_US\"}"))));
        String state = "";
        while (!state.contains("\"COMPLETE\"")) {
            state = call(request(tasks + "/" + task).GET());
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(service + model + path))
                .header("Authorization", "AnaplanAuthToken " + token)
                .header("Content-Type", "application/json");
    }

    private String call(HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer = client.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new IOException("answered " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    private static String found(Pattern pattern, String text) throws IOException {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IOException("no " + pattern + " in an answer");
        }
        return matcher.group(1);
    }
}
