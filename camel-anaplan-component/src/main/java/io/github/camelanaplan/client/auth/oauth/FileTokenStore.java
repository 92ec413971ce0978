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
package io.github.camelanaplan.client.auth.oauth;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Keeps refresh tokens in one JSON file, for any number of clients. The folder must exist and be writable: each save writes
 * a file beside the old one, forces it to the disk and moves it into place at once. Where the file system knows POSIX
 * permissions, the file is its owner's alone from the beginning; elsewhere it gets what the folder hands down.
 *
 * <p>Nothing is written as long as the file there is not such a store, whole. Thread-safe; several stores may share a file,
 * in other processes too (a lock file with the suffix {@code .lock} stays beside it), as long as each client is used by one
 * process.
 */
public final class FileTokenStore implements TokenStore {
    private static final String CLIENTS = "clients";

    private final ObjectMapper json = new ObjectMapper();
    private final PrivateFile file;

    /** The file need not exist yet, nor is anything looked at before the first use. */
    public FileTokenStore(Path file) {
        this.file = new PrivateFile(Objects.requireNonNull(file, "file").toAbsolutePath());
    }

    @Override
    public Optional<StoredToken> load(String client) throws IOException {
        JsonNode entry = file.locked(this::read).path(CLIENTS).path(client);
        return entry.isMissingNode() ? Optional.empty() : Optional.of(token(entry));
    }

    @Override
    public void save(String client, StoredToken token) throws IOException {
        file.locked(() -> {
            // Read again, as others may have saved tokens of theirs meanwhile
            ObjectNode all = read();
            all.withObject("/" + CLIENTS).set(client, entry(token));
            file.write(json.writerWithDefaultPrettyPrinter().writeValueAsBytes(all));
            return all;
        });
    }

    private ObjectNode read() throws IOException {
        Optional<byte[]> content = file.read();
        if (content.isEmpty()) {
            return json.createObjectNode();
        }
        try {
            JsonNode tree = json.readTree(content.get());
            if (tree instanceof ObjectNode all && all.path(CLIENTS).isObject()) {
                return all;
            }
        } catch (JsonProcessingException e) {
            // Not as the cause: it may quote the file
            throw damaged();
        }
        throw damaged();
    }

    private StoredToken token(JsonNode entry) throws IOException {
        try {
            return new StoredToken(
                    entry.required("refreshToken").textValue(),
                    entry.required("origin").textValue(),
                    Instant.parse(entry.required("savedAt").asText()),
                    entry.hasNonNull("refreshingSince")
                            ? Instant.parse(entry.get("refreshingSince").asText())
                            : null);
        } catch (IllegalArgumentException | NullPointerException | DateTimeException e) {
            throw damaged();
        }
    }

    private ObjectNode entry(StoredToken token) {
        ObjectNode entry = json.createObjectNode()
                .put("refreshToken", token.refreshToken())
                .put("origin", token.origin())
                .put("savedAt", token.savedAt().toString());
        if (token.refreshingSince() != null) {
            entry.put("refreshingSince", token.refreshingSince().toString());
        }
        return entry;
    }

    private IOException damaged() {
        return new IOException(
                file + " is not a file of refresh tokens, or is damaged. It was left as it is: put a good "
                        + "copy in its place, or delete it and configure new refresh tokens for all clients in it");
    }

    @Override
    public String toString() {
        return "file " + file;
    }
}
