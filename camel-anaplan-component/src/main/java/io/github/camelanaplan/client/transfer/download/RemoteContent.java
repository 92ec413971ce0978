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
package io.github.camelanaplan.client.transfer.download;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.OptionalLong;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.github.camelanaplan.client.error.TransferFailedException;
import io.github.camelanaplan.client.model.ReceivedContent;
import io.github.camelanaplan.client.model.TrackedIds;

/**
 * Content that lies in the service, in chunks. Nothing is fetched before it is read, and each {@link #open()} reads it
 * anew. Thread-safe; the streams are not.
 */
public final class RemoteContent implements ReceivedContent {
    private static final Logger LOG = LoggerFactory.getLogger(RemoteContent.class);

    private final String title;
    private final TrackedIds ids;
    private final List<String> chunks;
    private final ChunkFetch fetch;
    private final Fetching fetching;
    private final OptionalLong told;

    /**
     * @param title  what it is, for messages
     * @param ids    whose it is, for errors
     * @param chunks the ids of its chunks, in order
     * @param fetch  fetches a chunk
     * @param fetching how to fetch them
     */
    public RemoteContent(String title, TrackedIds ids, List<String> chunks, ChunkFetch fetch, Fetching fetching) {
        this(title, ids, chunks, fetch, fetching, OptionalLong.empty());
    }

    private RemoteContent(
            String title, TrackedIds ids, List<String> chunks, ChunkFetch fetch, Fetching fetching, OptionalLong told) {
        this.title = title;
        this.ids = ids;
        this.chunks = List.copyOf(chunks);
        this.fetch = fetch;
        this.fetching = fetching;
        this.told = told;
    }

    /**
     * The same content, of which the service told how large it is. Another size at its end is logged as a warning.
     *
     * @throws TransferFailedException when there are no chunks where there should be bytes
     */
    public RemoteContent expecting(long bytes) {
        if (bytes > 0 && chunks.isEmpty()) {
            throw failure("The service tells of " + bytes + " bytes of " + title + ", but has no chunk of it", null);
        }
        return new RemoteContent(title, ids, chunks, fetch, fetching, OptionalLong.of(bytes));
    }

    /** So it is where it lies there, in more than one chunk. */
    @Override
    public boolean isLostByWriting(String modelId, String fileId) {
        return chunks.size() > 1 && fileId.equals(ids.fileId()) && modelId.equals(ids.modelId());
    }

    @Override
    public int chunkCount() {
        return chunks.size();
    }

    /**
     * The bytes from the start. The stream holds the chunk that is read and those fetched ahead of it, and nothing that
     * has to be given back, so it may be left unread. What cannot be read is a {@link TransferFailedException}, at each
     * further read again: many readers take an {@code IOException} for the end of the content.
     */
    @Override
    public InputStream open() {
        return new ChunkStream();
    }

    private TransferFailedException failure(String message, Throwable cause) {
        TransferFailedException failure = new TransferFailedException(message, cause);
        failure.attach(ids);
        return failure;
    }

    private final class ChunkStream extends InputStream {
        private final ReadAhead ahead = new ReadAhead(chunks, fetch, fetching);
        private int next;
        /** The chunk that is read; null before the first, and in the end. */
        private ChunkBuffer current;

        private int position;
        private long fetched;
        private boolean ended;
        private boolean closed;
        private TransferFailedException failure;

        @Override
        public int read() throws IOException {
            return filled() ? current.get(position++) & 0xff : -1;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            if (!filled()) {
                return -1;
            }
            int taken = Math.min(length, left());
            current.copy(position, target, offset, taken);
            position += taken;
            return taken;
        }

        @Override
        public int available() {
            return left();
        }

        private int left() {
            return current == null ? 0 : current.length() - position;
        }

        private boolean filled() throws IOException {
            if (failure != null) {
                throw failure;
            }
            if (closed) {
                throw new IOException("The stream of " + title + " is closed");
            }
            while (left() == 0) {
                if (next >= chunks.size()) {
                    end();
                    return false;
                }
                current = null;
                position = 0;
                current = chunk(next);
                fetched += current.length();
                next++;
            }
            return true;
        }

        private ChunkBuffer chunk(int index) {
            try {
                return ahead.next();
            } catch (RuntimeException e) {
                failure = failure(
                        "Reading " + title + " failed at chunk " + index + " of " + chunks.size() + ": "
                                + e.getMessage(),
                        e);
                throw failure;
            }
        }

        /** A difference is told, not refused: what exactly the service counts there is not certain. */
        private void end() {
            if (!ended && told.isPresent() && told.getAsLong() != fetched) {
                LOG.warn("The service told of {} bytes of {}, but gave {}", told.getAsLong(), title, fetched);
            }
            ended = true;
        }

        @Override
        public void close() {
            closed = true;
            ahead.close();
            current = null;
            position = 0;
        }
    }
}
