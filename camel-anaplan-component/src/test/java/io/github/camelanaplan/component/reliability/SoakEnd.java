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
package io.github.camelanaplan.component.reliability;

import java.util.List;
import java.util.stream.Stream;

import org.apache.camel.Exchange;

import io.github.camelanaplan.client.error.AnaplanException;
import io.github.camelanaplan.client.model.TaskOutcome;
import io.github.camelanaplan.component.config.AnaplanConstants;

/**
 * How one exchange has ended. It holds nothing of the exchange.
 *
 * @param job     what it was about
 * @param number  which it is of these
 * @param failure what it ended with; null if it ended well
 * @param taskId  the task that it has told of; null for none
 * @param outcome the outcome of an import that ended well; null otherwise
 * @param read    the SHA-256 of what was read of an export that ended well; null otherwise
 */
record SoakEnd(MatrixJob job, int number, Exception failure, String taskId, TaskOutcome outcome, String read) {

    static SoakEnd ofImport(int number, Exchange done) {
        boolean well = done.getException() == null;
        TaskOutcome outcome = well ? done.getMessage().getBody(TaskOutcome.class) : null;
        return new SoakEnd(MatrixJob.LOAD, number, done.getException(), taskId(done), outcome, null);
    }

    static SoakEnd ofExport(int number, Exchange done, String read) {
        return new SoakEnd(MatrixJob.EXPORT, number, done.getException(), taskId(done), null, read);
    }

    private static String taskId(Exchange done) {
        return done.getException() instanceof AnaplanException error
                ? error.trackedIds().taskId()
                : done.getMessage().getHeader(AnaplanConstants.TASK_ID, String.class);
    }

    /** One of those that there are in the matrix. */
    MatrixEnd end() {
        return MatrixEnd.of(failure).orElseThrow(() -> new AssertionError("No error of ours: " + this, failure));
    }

    boolean well() {
        return failure == null;
    }

    Stream<String> task() {
        return Stream.ofNullable(taskId);
    }

    static List<SoakEnd> of(List<SoakEnd> ends, MatrixJob job) {
        return ends.stream().filter(end -> end.job == job).toList();
    }
}
