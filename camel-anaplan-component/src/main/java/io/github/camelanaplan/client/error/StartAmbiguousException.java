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
package io.github.camelanaplan.client.error;

/**
 * A task was to be started, and it is not known whether it was: the call was sent and no answer can tell. It is not
 * sent again, as that could run the task twice.
 */
public final class StartAmbiguousException extends AnaplanException {
    private static final long serialVersionUID = 1L;

    /**
     * @param reason the failure of the call; null when there is none. It is kept as a suppressed exception rather than as
     *     cause: Camel's {@code onException} looks at causes first, and the one for a call that failed may well repeat it
     */
    public StartAmbiguousException(String message, Throwable reason) {
        super(message);
        if (reason != null) {
            addSuppressed(reason);
        }
    }
}
