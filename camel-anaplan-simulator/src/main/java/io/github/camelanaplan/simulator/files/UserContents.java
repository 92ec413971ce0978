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
package io.github.camelanaplan.simulator.files;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import io.github.camelanaplan.simulator.files.PrivateContents.Key;

/**
 * The contents of one model's files, as each user sees them: private content until 48 hours after the last access,
 * else the default content. Users are named by e-mail address, files by id. Thread-safe.
 */
public final class UserContents {

    private final Map<String, List<Chunk>> defaults;
    private final ContentStore store;
    private final PrivateContents contents;
    private final UploadLedger ledger = new UploadLedger();

    /**
     * Contents without any private one.
     *
     * @param defaultContents by file id
     * @param store where chunks go
     * @param clock by which contents expire
     * @param chunkSize the size in bytes of the chunks into which defaults are cut
     */
    public UserContents(Map<String, byte[]> defaultContents, ContentStore store, Clock clock, int chunkSize) {
        this.defaults = new HashMap<>();
        defaultContents.forEach((file, bytes) -> defaults.put(file, Chunks.cut(bytes, chunkSize)));
        this.store = store;
        this.contents = new PrivateContents(clock);
    }

    /**
     * Begins an upload: the user's private content so far is gone.
     *
     * @param user who
     * @param file where to
     * @param chunkCount -1 when the content will be {@link #markComplete marked complete} later
     */
    public synchronized void announce(String user, String file, int chunkCount) {
        contents.announce(new Key(user, file), chunkCount);
        ledger.announced(new Key(user, file), chunkCount == 0);
    }

    /**
     * Whether a chunk of this number may come.
     *
     * @param user who
     * @param file where to
     * @param index from 0
     * @return false when fewer chunks were announced
     */
    public synchronized boolean accepts(String user, String file, int index) {
        return contents.find(new Key(user, file))
                .map(content -> content.accepts(index))
                .orElse(true);
    }

    /**
     * Stores a chunk in place of any earlier one of the same number. A chunk that was not announced is dropped
     * without a word when the file has default content: the service makes no private copy of those by itself.
     *
     * @param user who
     * @param file where to
     * @param index from 0
     * @param chunk what
     */
    public synchronized void put(String user, String file, int index, Chunk chunk) {
        Key key = new Key(user, file);
        if (contents.find(key).isEmpty() && defaults.containsKey(file)) {
            chunk.discard();
            return;
        }
        PrivateContent content = contents.findOrBegin(key);
        boolean changed =
                content.chunk(index).filter(before -> !before.isSameAs(chunk)).isPresent();
        content.put(index, chunk);
        ledger.arrived(key, index, changed, content.isComplete());
    }

    /**
     * Stores a whole content in place of any earlier one.
     *
     * @param user who
     * @param file where to
     * @param chunks all of it
     */
    public synchronized void replace(String user, String file, List<Chunk> chunks) {
        contents.replace(new Key(user, file), chunks);
        ledger.announced(new Key(user, file), true);
    }

    /**
     * Begins a chunk.
     *
     * @return a stream into nowhere until it is finished and {@link #put put}
     */
    public ChunkWriter newChunk() {
        return store.newChunk();
    }

    /**
     * Ends an upload of an unknown number of chunks; harmless otherwise.
     *
     * @param user who
     * @param file where to
     */
    public synchronized void markComplete(String user, String file) {
        contents.find(new Key(user, file)).ifPresent(content -> {
            content.markComplete();
            ledger.completed(new Key(user, file));
        });
    }

    /**
     * Removes the user's private content; default content shows again.
     *
     * @param user who
     * @param file where
     */
    public synchronized void delete(String user, String file) {
        contents.remove(new Key(user, file));
    }

    /**
     * The number of chunks as file lists show it, which may be out of date after a deletion.
     *
     * @param user who
     * @param file where
     * @return 0 when there is nothing
     */
    public synchronized int chunkCount(String user, String file) {
        Key key = new Key(user, file);
        // looking at a list is no access
        return contents.peek(key).map(content -> content.listedChunks().size()).orElseGet(() -> contents.staleCount(key)
                .orElseGet(() -> defaults.getOrDefault(file, List.of()).size()));
    }

    /**
     * The numbers of the chunks that can be sent or fetched.
     *
     * @param user who
     * @param file where
     * @return ascending; empty when there is no content
     */
    public synchronized List<Integer> chunkIndexes(String user, String file) {
        return contents.find(new Key(user, file))
                .map(PrivateContent::listedChunks)
                .orElseGet(() -> IntStream.range(
                                0, defaults.getOrDefault(file, List.of()).size())
                        .boxed()
                        .toList());
    }

    /**
     * One chunk.
     *
     * @param user who
     * @param file where
     * @param index from 0
     * @return empty when it has not arrived
     */
    public synchronized Optional<Chunk> chunk(String user, String file, int index) {
        Optional<PrivateContent> content = contents.find(new Key(user, file));
        if (content.isPresent()) {
            return content.get().chunk(index);
        }
        List<Chunk> common = defaults.getOrDefault(file, List.of());
        return index < common.size() ? Optional.of(common.get(index)) : Optional.empty();
    }

    /**
     * All chunks that can be fetched.
     *
     * @param user who
     * @param file where
     * @return in order; empty when there is no content
     */
    public synchronized List<Chunk> chunks(String user, String file) {
        return contents.find(new Key(user, file))
                .map(PrivateContent::arrivedChunks)
                .orElseGet(() -> defaults.getOrDefault(file, List.of()));
    }

    /**
     * The content as a task reads it.
     *
     * @param user who
     * @param file where
     * @param taskId the task
     * @return empty when there is none
     * @throws IncompleteUploadException when an upload is still going on
     */
    public synchronized Optional<InputStream> open(String user, String file, String taskId) throws IOException {
        Key key = new Key(user, file);
        Optional<PrivateContent> content = contents.find(key);
        if (content.isPresent() && !content.get().isComplete()) {
            ledger.refused(taskId, key);
            throw new IncompleteUploadException();
        }
        List<Chunk> chunks = chunks(user, file);
        return chunks.isEmpty()
                ? Optional.empty()
                : Optional.of(ledger.witness(taskId, key, content.isPresent(), Chunks.concatenated(chunks)));
    }

    /**
     * Which uploads came and which tasks read them.
     *
     * @return live
     */
    public UploadLedger ledger() {
        return ledger;
    }

    /**
     * The user's private content as far as it has arrived, without counting as an access.
     *
     * @param user who
     * @param file where
     * @return empty when there is no private content
     */
    public synchronized Optional<List<Chunk>> privateChunks(String user, String file) {
        return contents.peek(new Key(user, file)).map(PrivateContent::arrivedChunks);
    }

    /** Removes all private contents for good. */
    public synchronized void clear() {
        contents.removeAll();
    }
}
