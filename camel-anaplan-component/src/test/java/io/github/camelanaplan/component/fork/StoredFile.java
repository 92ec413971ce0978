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
package io.github.camelanaplan.component.fork;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;

import static java.nio.charset.StandardCharsets.UTF_8;

/** A file as the service has it, read without the component. */
final class StoredFile {
    private static final Pattern TOKEN = Pattern.compile("\"tokenValue\"\\s*:\\s*\"([^\"]+)\"");

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI service;
    private final String basic;

    StoredFile(URI service, String user, String password) {
        this.service = service;
        this.basic = "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(UTF_8));
    }

    /** The checksum of a file's content, which is never held in memory. */
    long checksum(String modelId, String fileId) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(service.resolve("/2/0/models/" + modelId + "/files/" + fileId))
                .header("Authorization", "AnaplanAuthToken " + token())
                .build();
        try (InputStream content =
                http.send(request, BodyHandlers.ofInputStream()).body()) {
            return checksum(content);
        }
    }

    static long checksum(InputStream content) throws IOException {
        CRC32C checksum = new CRC32C();
        byte[] buffer = new byte[1 << 16];
        for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
            checksum.update(buffer, 0, read);
        }
        return checksum.getValue();
    }

    /** A session, opened without the component. */
    String token() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(service.resolve("/token/authenticate"))
                .header("Authorization", basic)
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        Matcher token =
                TOKEN.matcher(http.send(request, BodyHandlers.ofString()).body());
        if (!token.find()) {
            throw new IOException("No session");
        }
        return token.group(1);
    }
}
