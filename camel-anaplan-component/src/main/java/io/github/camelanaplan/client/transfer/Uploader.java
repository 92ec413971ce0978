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
package io.github.camelanaplan.client.transfer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.OptionalLong;

import org.apache.hc.core5.http.HttpEntity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.github.camelanaplan.client.error.AnaplanException;
import io.github.camelanaplan.client.error.InvalidRequestException;
import io.github.camelanaplan.client.error.TransferFailedException;
import io.github.camelanaplan.client.internal.api.FileCalls;
import io.github.camelanaplan.client.model.ModelRef;
import io.github.camelanaplan.client.model.ServerFile;
import io.github.camelanaplan.client.retry.RetryBudget;
import io.github.camelanaplan.client.retry.RetryPolicy;

/**
 * Uploads content to a file that exists. It returns only when the service has accepted every byte, in order. Blocks the
 * calling thread; thread-safe.
 */
public final class Uploader {
    private static final Logger LOG = LoggerFactory.getLogger(Uploader.class);

    private final FileCalls calls;
    private final FileVersions versions;
    private final RetryPolicy retries;
    private final UploadCheck check;

    /**
     * @param versions is told of each file that content goes to
     * @param retries  tells how often the calls of one upload may be repeated altogether
     */
    public Uploader(FileCalls calls, FileVersions versions, RetryPolicy retries) {
        this.calls = calls;
        this.retries = retries;
        this.versions = versions;
        this.check = new UploadCheck(calls);
    }

    /**
     * @throws TransferFailedException when not all of it was accepted; the message tells file and chunk
     * @throws InvalidRequestException when the content cannot be sent, and nothing of it was
     */
    public UploadReceipt upload(ModelRef model, ServerFile file, Content content, UploadSettings settings) {
        Progress progress = new Progress(file, retries.budget());
        try {
            UploadReceipt receipt = settings.verify() == VerifyUpload.OFF
                    ? send(model, file, content, settings, progress)
                    : sendAndVerify(model, file, content, settings, progress);
            LOG.debug("Uploaded {} bytes in {} chunks to {}", receipt.bytes(), receipt.chunks(), progress.title());
            return receipt;
        } catch (IOException | UncheckedIOException e) {
            throw progress.failed("the content could not be read: " + e.getMessage(), e);
        } catch (TransferFailedException e) {
            throw e;
        } catch (InvalidRequestException e) {
            // What shows only after the file was opened leaves it without its content
            throw progress.begun ? progress.failed(e.getMessage(), e) : e;
        } catch (AnaplanException e) {
            throw progress.failed(e.getMessage(), e);
        }
    }

    private UploadReceipt send(
            ModelRef model, ServerFile file, Content content, UploadSettings settings, Progress progress)
            throws IOException {
        return settings.singleShot()
                ? uploadWhole(model, file, content, progress)
                : uploadChunks(model, file, content, settings, progress);
    }

    private UploadReceipt sendAndVerify(
            ModelRef model, ServerFile file, Content content, UploadSettings settings, Progress progress)
            throws IOException {
        MeasuredContent measured = new MeasuredContent(content, settings.verify());
        UploadReceipt receipt = send(model, file, measured, settings, progress);
        Optional<String> difference = check.difference(model, file, measured.measured(), settings.verify());
        if (difference.isPresent()) {
            throw new TransferFailedException(
                    "The upload to " + progress.title() + " was accepted, but " + difference.get());
        }
        return receipt;
    }

    private UploadReceipt uploadChunks(
            ModelRef model, ServerFile file, Content content, UploadSettings settings, Progress progress)
            throws IOException {
        ChunkPlan plan = ChunkPlan.of(content.length(), settings.chunkBytes());
        try (ChunkReader reader = new ChunkReader(content.open(), settings.compression())) {
            HttpEntity chunk = reader.next(plan.bytesOf(0));
            // What fits one chunk has a known count, whether or not its length was known
            int announced = plan.count().orElse(reader.atEnd() ? 1 : FileCalls.COUNT_UNKNOWN);
            announce(model, file, announced, progress);
            calls.putChunk(model, file.id(), 0, chunk, progress.budget);
            int sent = 1;
            // Where the count is known, more is not what was announced: the content changes while it is read
            while (sent != announced && !reader.atEnd()) {
                progress.chunk = sent;
                calls.putChunk(model, file.id(), sent, reader.next(plan.bytesOf(sent)), progress.budget);
                sent++;
            }
            requireWhole(content.length(), reader.total() + (reader.atEnd() ? 0 : 1), progress);
            if (announced == FileCalls.COUNT_UNKNOWN) {
                complete(model, file, sent, progress);
            }
            return new UploadReceipt(file.id(), reader.total(), sent);
        }
    }

    private UploadReceipt uploadWhole(ModelRef model, ServerFile file, Content content, Progress progress) {
        announce(model, file, 1, progress);
        WholeEntity entity = new WholeEntity(content);
        calls.putWhole(model, file.id(), entity, progress.budget);
        requireWhole(content.length(), entity.sent(), progress);
        return new UploadReceipt(file.id(), entity.sent(), 1);
    }

    /** The service makes a new file of an id that it does not know, so what it opened must be what was meant. */
    private void announce(ModelRef model, ServerFile file, int count, Progress progress) {
        progress.begun = true;
        versions.changes(model, file.id());
        String opened = calls.announce(model, file.id(), count, progress.budget);
        if (!opened.equals(file.id())) {
            throw new TransferFailedException("The service opened file '" + opened + "' where " + file.id() + " ("
                    + file.name() + ") was meant; nothing was sent");
        }
    }

    private static void requireWhole(OptionalLong expected, long sent, Progress progress) {
        if (expected.isPresent() && expected.getAsLong() != sent) {
            throw progress.failed(
                    "the content was " + expected.getAsLong() + " bytes at first, but gave " + sent
                            + ": did it change while it was read?",
                    null);
        }
    }

    private void complete(ModelRef model, ServerFile file, int sent, Progress progress) {
        Integer kept = calls.complete(model, file.id(), progress.budget);
        if (kept != null && kept >= 0 && kept != sent) {
            throw progress.failed("the service has " + kept + " chunks where " + sent + " were sent", null);
        }
    }

    /** How far it got, for messages, and what it may still repeat. */
    private static final class Progress {
        private final ServerFile file;
        private final RetryBudget budget;
        private int chunk;
        private boolean begun;

        Progress(ServerFile file, RetryBudget budget) {
            this.file = file;
            this.budget = budget;
        }

        String title() {
            return "file '" + file.name() + "' (" + file.id() + ")";
        }

        TransferFailedException failed(String why, Throwable cause) {
            return new TransferFailedException(
                    "The upload to " + title() + " failed at chunk " + chunk + ": " + why, cause);
        }
    }
}
