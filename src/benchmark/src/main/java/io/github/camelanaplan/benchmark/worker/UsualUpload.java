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

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

import io.github.camelanaplan.benchmark.service.SinkService;

/** The usual way: read a whole chunk, compress it as Java does unless told otherwise, send it, and only then read on. */
final class UsualUpload implements Job {
    private static final int CHUNK = 10_000_000;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Override
    public Findings run(Arguments arguments) throws IOException, InterruptedException {
        URI file = URI.create(arguments.text("url") + Place.PATH + "/files/" + SinkService.FILE_ID);
        send(file, arguments.path("warmup"));
        Meter meter = new Meter();
        send(file, arguments.path("file"));
        return meter.read();
    }

    private void send(URI target, Path file) throws IOException, InterruptedException {
        long chunks = (Files.size(file) + CHUNK - 1) / CHUNK;
        call(HttpRequest.newBuilder(target).POST(BodyPublishers.ofString("{\"chunkCount\":" + chunks + "}")));
        try (InputStream in = Files.newInputStream(file)) {
            for (int chunk = 0; chunk < chunks; chunk++) {
                call(HttpRequest.newBuilder(URI.create(target + "/chunks/" + chunk))
                        .header("Content-Type", "application/x-gzip")
                        .PUT(BodyPublishers.ofByteArray(compressed(in.readNBytes(CHUNK)))));
            }
        }
    }

    private static byte[] compressed(byte[] chunk) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(chunk);
        }
        return out.toByteArray();
    }

    private void call(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<Void> answer = client.send(request.build(), BodyHandlers.discarding());
        if (answer.statusCode() / 100 != 2) {
            throw new IOException("answered " + answer.statusCode());
        }
    }
}
