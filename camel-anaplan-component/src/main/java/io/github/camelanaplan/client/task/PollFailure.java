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
package io.github.camelanaplan.client.task;

import io.github.camelanaplan.client.error.AnaplanException;
import io.github.camelanaplan.client.error.MalformedAnswerException;
import io.github.camelanaplan.client.error.ModelUnavailableException;
import io.github.camelanaplan.client.error.RateLimitException;
import io.github.camelanaplan.client.error.ServiceUnavailableException;
import io.github.camelanaplan.client.error.TokenStoreException;

/** Which failed looks at a task say nothing about it. */
final class PollFailure {
    private PollFailure() {}

    /** Whether a later look may succeed, so that this one does not end the waiting. */
    static boolean mayPass(AnaplanException failure) {
        return failure instanceof ServiceUnavailableException
                || failure instanceof RateLimitException
                || failure instanceof ModelUnavailableException
                // The disk is full here, while the task goes on there
                || failure instanceof TokenStoreException
                // A gateway's page in place of the service's answer
                || failure instanceof MalformedAnswerException;
    }
}
