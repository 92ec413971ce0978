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
package io.github.camelanaplan.client.transfer.upload;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.github.camelanaplan.client.error.AnaplanException;
import io.github.camelanaplan.client.error.InvalidRequestException;
import io.github.camelanaplan.client.error.TransferFailedException;
import io.github.camelanaplan.client.internal.api.FileCalls;
import io.github.camelanaplan.client.model.ModelRef;
import io.github.camelanaplan.client.model.ServerFile;
import io.github.camelanaplan.client.retry.RetryPolicy;
import io.github.camelanaplan.client.transfer.Content;
import io.github.camelanaplan.client.transfer.FileVersions;
import io.github.camelanaplan.client.transfer.TransferThreads;

/**
 * Uploads content to a file that exists. It returns only when the service has accepted every byte, in order. Blocks the
 * calling thread; thread-safe.
 */
public final class Uploader implements Closeable {
    private static final Logger LOG = LoggerFactory.getLogger(Uploader.class);

    private final FileCalls calls;
    private final UploadStart start;
    private final TransferThreads threads;
    private final RetryPolicy retries;
    private final UploadCheck check;
    private final OpenUploads open = new OpenUploads();

    /**
     * @param versions is told of each file that content goes to
     * @param threads  read, compress and send beside the calling thread
     * @param retries  tells how often the calls of one upload may be repeated altogether
     */
    public Uploader(FileCalls calls, FileVersions versions, TransferThreads threads, RetryPolicy retries) {
        this.calls = calls;
        this.start = new UploadStart(calls, versions);
        this.threads = threads;
        this.retries = retries;
        this.check = new UploadCheck(calls);
    }

    /**
     * @throws TransferFailedException when not all of it was accepted; the message tells file and chunk
     * @throws InvalidRequestException when the content cannot be sent, and nothing of it was
     */
    public UploadReceipt upload(ModelRef model, ServerFile file, Content content, UploadSettings settings) {
        UploadProgress progress = new UploadProgress(file, retries.budget());
        try {
            UploadReceipt receipt = settings.verify() == VerifyUpload.OFF
                    ? send(model, file, content, settings, progress)
                    : sendAndVerify(model, file, content, settings, progress);
            LOG.debug("Uploaded {} bytes in {} chunks to {}", receipt.bytes(), receipt.chunks(), progress.title());
            return receipt;
        } catch (UnreadableContentException e) {
            throw progress.failed(e.getMessage(), e);
        } catch (IOException | UncheckedIOException e) {
            throw progress.failed("the content could not be read: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw progress.failed("the thread was interrupted", e);
        } catch (TransferFailedException e) {
            throw e;
        } catch (InvalidRequestException e) {
            // What shows only after the file was opened leaves it without its content
            throw progress.begun() ? progress.failed(e.getMessage(), e) : e;
        } catch (AnaplanException e) {
            throw progress.failed(e.getMessage(), e);
        }
    }

    private UploadReceipt send(
            ModelRef model, ServerFile file, Content content, UploadSettings settings, UploadProgress progress)
            throws IOException, InterruptedException {
        UploadReceipt receipt = settings.singleShot()
                ? sendWhole(model, file, content, progress)
                : new ChunkedUpload(calls, start, model, file, settings, threads, progress).send(content, open);
        // What was written over with as many bytes shows by nothing else
        content.requireUnchanged();
        return receipt;
    }

    private UploadReceipt sendAndVerify(
            ModelRef model, ServerFile file, Content content, UploadSettings settings, UploadProgress progress)
            throws IOException, InterruptedException {
        MeasuredContent measured = new MeasuredContent(content, settings.verify());
        UploadReceipt receipt = send(model, file, measured, settings, progress);
        Optional<String> difference = check.difference(model, file, measured.measured(), settings.verify());
        if (difference.isPresent()) {
            throw new TransferFailedException(
                    "The upload to " + progress.title() + " was accepted, but " + difference.get());
        }
        return receipt;
    }

    private UploadReceipt sendWhole(ModelRef model, ServerFile file, Content content, UploadProgress progress) {
        start.open(model, file, 1, progress);
        WholeEntity entity = new WholeEntity(content);
        calls.putWhole(model, file.id(), entity, progress.budget());
        progress.requireWhole(content.length(), entity.sent());
        return new UploadReceipt(file.id(), entity.sent(), 1);
    }

    /** Ends all uploads whose content does not come. */
    @Override
    public void close() {
        open.close();
    }
}
