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
package io.github.camelanaplan.component;

import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

import io.github.camelanaplan.client.error.AnaplanException;
import io.github.camelanaplan.client.error.TaskCancelledException;
import io.github.camelanaplan.client.error.TaskFailedException;
import io.github.camelanaplan.client.error.TaskPartialException;
import io.github.camelanaplan.client.error.TaskTimedOutException;
import io.github.camelanaplan.component.internal.binding.AnaplanCall;
import io.github.camelanaplan.component.internal.binding.OutcomeHeaders;

/** What a failed operation leaves for {@code onException}: the exception with its ids, and the headers. */
final class Failure {
    private Failure() {}

    /** The exception itself, without what stages wrap it in. */
    static Throwable unwrapped(Throwable thrown) {
        Throwable failure = thrown;
        while (failure.getCause() != null
                && (failure instanceof CompletionException || failure instanceof ExecutionException)) {
            failure = failure.getCause();
        }
        return failure;
    }

    /** Completes the exception by what the call knows, and the message by what the exception knows. */
    static CompletionException of(Throwable thrown, AnaplanCall call) {
        Throwable failure = unwrapped(thrown);
        if (failure instanceof AnaplanException known) {
            known.attach(call.trackedIds());
            known.taskOutcome().ifPresent(outcome -> OutcomeHeaders.write(call.message(), outcome));
        }
        if (!saysWhatBecameOfTask(failure)) {
            // What was looked up may be the reason
            call.client().forget();
        }
        return new CompletionException(failure);
    }

    private static boolean saysWhatBecameOfTask(Throwable failure) {
        return failure instanceof TaskFailedException
                || failure instanceof TaskPartialException
                || failure instanceof TaskCancelledException
                || failure instanceof TaskTimedOutException;
    }
}
