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
package io.github.camelanaplan.simulator.resources;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

import io.github.camelanaplan.simulator.files.Chunk;
import io.github.camelanaplan.simulator.files.ChunkWriter;
import io.github.camelanaplan.simulator.http.Call;
import io.github.camelanaplan.simulator.http.HttpFailure;
import io.github.camelanaplan.simulator.tenant.HostedModel;

/** Takes bodies in, never a whole one in memory. What breaks off on the way leaves no trace. */
final class Uploads {

    private static final int BUFFER = 1 << 16;

    private Uploads() {}

    /** The body as it is. */
    static Chunk plain(Call call, HostedModel model) throws IOException {
        return store(call.body(), model);
    }

    /** The body decompressed if its content type says that it is compressed; the content encoding is not looked at. */
    static Chunk byContentType(Call call, HostedModel model) throws IOException {
        return switch (call.contentType().orElse("application/octet-stream")) {
            case "application/octet-stream" -> plain(call, model);
            case "application/x-gzip" -> gunzipped(call, model);
            default -> throw HttpFailure.of(415, "Unsupported Media Type");
        };
    }

    private static Chunk gunzipped(Call call, HostedModel model) throws IOException {
        try (InputStream content = new GZIPInputStream(call.body(), BUFFER)) {
            return store(content, model);
        } catch (ZipException | EOFException e) {
            throw HttpFailure.badRequest("The chunk is not a valid gzip stream");
        }
    }

    private static Chunk store(InputStream content, HostedModel model) throws IOException {
        try (ChunkWriter writer = model.contents().newChunk()) {
            byte[] buffer = new byte[BUFFER];
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                writer.write(buffer, 0, read);
            }
            return writer.finish();
        }
    }
}
