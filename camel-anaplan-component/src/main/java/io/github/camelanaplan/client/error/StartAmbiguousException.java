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

import java.util.List;

/**
 * A task was to be started, and it is not known whether it was: the call was sent and no answer can tell. It is not
 * sent again, as that could run the task twice, unless the service shows that nothing was started.
 */
public final class StartAmbiguousException extends AnaplanException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> candidates;

    /**
     * @param candidates the ids of tasks that may be the one; none if the service shows none
     * @param reason the failure of the call; null when there is none. It is kept as a suppressed exception rather than as
     *     cause: Camel's {@code onException} looks at causes first, and the one for a call that failed may well repeat it
     */
    public StartAmbiguousException(String message, List<String> candidates, Throwable reason) {
        super(message);
        this.candidates = List.copyOf(candidates);
        if (reason != null) {
            addSuppressed(reason);
        }
    }

    /** The ids of tasks that may be the one, newest first; empty if the service shows none, which proves nothing. */
    public List<String> candidates() {
        return candidates == null ? List.of() : candidates;
    }
}
