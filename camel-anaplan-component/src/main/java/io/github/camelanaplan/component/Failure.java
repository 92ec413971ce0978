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

import org.apache.camel.Exchange;

import io.github.camelanaplan.client.error.AnaplanException;
import io.github.camelanaplan.component.binding.OutcomeHeaders;
import io.github.camelanaplan.component.binding.TrackedHeaders;

/** What a failed operation leaves for {@code onException}: the exception with its ids, and the headers. */
final class Failure {
    private Failure() {}

    /** The exception itself, without what stages wrap it in, completed by what the exchange knows. */
    static Throwable of(Throwable thrown, Exchange exchange) {
        Throwable failure = thrown;
        while (failure.getCause() != null
                && (failure instanceof CompletionException || failure instanceof ExecutionException)) {
            failure = failure.getCause();
        }
        if (failure instanceof AnaplanException known) {
            known.attach(TrackedHeaders.read(exchange.getMessage()));
            known.taskOutcome().ifPresent(outcome -> OutcomeHeaders.write(exchange.getMessage(), outcome));
        }
        return failure;
    }
}
