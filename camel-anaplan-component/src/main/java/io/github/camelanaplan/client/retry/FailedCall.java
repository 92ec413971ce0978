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
package io.github.camelanaplan.client.retry;

import java.time.Duration;

/**
 * How a call failed.
 *
 * @param status     the status of the answer; 0 if there was none, 200 if all the rest of it made no sense
 * @param happened   whether the call may have been acted on
 * @param retryAfter how long the service wants to be left alone; null if it did not say
 */
public record FailedCall(int status, boolean happened, Duration retryAfter) {

    /** No answer came. */
    public static FailedCall unanswered(boolean happened) {
        return new FailedCall(0, happened, null);
    }

    /** An answer came that says that all is well, and makes no sense: whoever gave it, the call may have been acted on. */
    public static FailedCall senseless() {
        return new FailedCall(200, true, null);
    }

    /** An answer came. One that refuses the call says that nothing was done; one of a broken service says nothing. */
    public static FailedCall answered(int status, Duration retryAfter) {
        return new FailedCall(status, status >= 500 || status == 408, retryAfter);
    }
}
