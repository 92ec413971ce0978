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

import java.util.OptionalLong;

import io.github.camelanaplan.client.error.TransferFailedException;
import io.github.camelanaplan.client.model.ServerFile;
import io.github.camelanaplan.client.retry.RetryBudget;

/** How far an upload got, for messages, and what it may still repeat. */
final class UploadProgress {
    private final ServerFile file;
    private final RetryBudget budget;
    private volatile int chunk;
    private volatile boolean begun;

    UploadProgress(ServerFile file, RetryBudget budget) {
        this.file = file;
        this.budget = budget;
    }

    /** The file, for messages. */
    String title() {
        return "file '" + file.name() + "' (" + file.id() + ")";
    }

    /** How often its calls may be repeated altogether. */
    RetryBudget budget() {
        return budget;
    }

    /** Says that the file is open: its earlier content is gone. */
    void begin() {
        begun = true;
    }

    boolean begun() {
        return begun;
    }

    /** Says which chunk is next. */
    void reach(int index) {
        chunk = index;
    }

    TransferFailedException failed(String why, Throwable cause) {
        return new TransferFailedException(
                "The upload to " + title() + " failed at chunk " + chunk + ": " + why, cause);
    }

    /** A content that is not as long as it was said to be is not the one that was meant. */
    void requireWhole(OptionalLong expected, long sent) {
        if (expected.isPresent() && expected.getAsLong() != sent) {
            throw failed(
                    "the content was " + expected.getAsLong() + " bytes at first, but gave " + sent
                            + ": did it change while it was read?",
                    null);
        }
    }
}
