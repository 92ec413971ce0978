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
package io.github.camelanaplan.client.http;

import java.time.Duration;

import io.github.camelanaplan.client.error.AnaplanException;
import io.github.camelanaplan.client.error.MalformedAnswerException;
import io.github.camelanaplan.client.retry.FailedCall;

/**
 * What came of sending a call once.
 *
 * @param value  what was asked for; null if it failed
 * @param failed how it failed; null if it did not
 * @param error  what to tell if it is not sent again; null if it did not fail
 */
record Attempt<T>(T value, FailedCall failed, AnaplanException error) {

    static <T> Attempt<T> succeeded(T value) {
        return new Attempt<>(value, null, null);
    }

    static <T> Attempt<T> answered(int status, Duration retryAfter, AnaplanException error) {
        return new Attempt<>(null, FailedCall.answered(status, retryAfter), error);
    }

    static <T> Attempt<T> unanswered(boolean happened, AnaplanException error) {
        return new Attempt<>(null, FailedCall.unanswered(happened), error);
    }

    static <T> Attempt<T> senseless(MalformedAnswerException error) {
        return new Attempt<>(null, FailedCall.senseless(), error);
    }

    boolean hasStatus(int status) {
        return failed != null && failed.status() == status;
    }
}
