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
package io.github.camelanaplan.client.dump;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.Executor;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.github.camelanaplan.client.error.AnaplanException;
import io.github.camelanaplan.client.error.ObjectNotFoundException;
import io.github.camelanaplan.client.error.TransferFailedException;
import io.github.camelanaplan.client.internal.api.TaskCalls;
import io.github.camelanaplan.client.model.DumpHandle;
import io.github.camelanaplan.client.model.ReceivedContent;
import io.github.camelanaplan.client.model.TaskOutcome;
import io.github.camelanaplan.client.model.TrackedIds;
import io.github.camelanaplan.client.transfer.download.Fetching;
import io.github.camelanaplan.client.transfer.download.RemoteContent;
import io.github.camelanaplan.client.transfer.download.Spool;

/** Gives the rows that tasks rejected. Thread-safe. */
public final class Dumps {
    private static final Logger LOG = LoggerFactory.getLogger(Dumps.class);

    private final TaskCalls calls;
    private final Spool spool;
    private final Fetching fetching;

    /**
     * @param spool   keeps those that are fetched at once
     * @param workers fetch beside whoever reads
     */
    public Dumps(TaskCalls calls, Spool spool, Executor workers) {
        this.calls = calls;
        this.spool = spool;
        this.fetching = new Fetching(workers, 1);
    }

    /**
     * Rejected rows: those in hand, else those that the service has, to be read when wanted.
     *
     * @throws TransferFailedException when the service no longer has them
     */
    public ReceivedContent of(DumpHandle dump) {
        return dump.rows().orElseGet(() -> remote(dump));
    }

    private RemoteContent remote(DumpHandle dump) {
        String title = "the rejected rows of task " + dump.task().taskId();
        List<String> chunks;
        try {
            chunks = calls.dumpChunks(dump);
        } catch (ObjectNotFoundException e) {
            throw gone(title, e);
        }
        if (chunks.isEmpty()) {
            throw gone(title, null);
        }
        return new RemoteContent(
                title,
                TrackedIds.of(dump.task()),
                chunks,
                (chunk, into) -> calls.dumpChunk(dump, chunk, into),
                fetching);
    }

    private static TransferFailedException gone(String title, Throwable cause) {
        return new TransferFailedException(
                "There were rejected rows, but the service no longer has them: it keeps those of a user's latest "
                        + "failing task only, for 48 hours (" + title + ")",
                cause);
    }

    /**
     * The same outcome with all rejected rows in hand: the next task of the user that rejects any takes them away. Blocks
     * for the calls. What cannot be fetched is left for later, as it changes nothing of what became of the task.
     */
    public TaskOutcome hold(TaskOutcome outcome) {
        return outcome.dumpAvailable() ? outcome.withDumps(this::held) : outcome;
    }

    private DumpHandle held(DumpHandle dump) {
        if (dump.rows().isPresent()) {
            return dump;
        }
        try {
            RemoteContent remote = remote(dump);
            try (InputStream rows = remote.open()) {
                return dump.holding(spool.keep(rows, remote.chunkCount()));
            }
        } catch (IOException | AnaplanException e) {
            LOG.warn(
                    "The rows that {} rejected in task {} could not be fetched at once; they are asked for again when wanted: {}",
                    dump.objectId(),
                    dump.task().taskId(),
                    e.getMessage());
            return dump;
        }
    }
}
