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

import java.util.ArrayList;
import java.util.List;

import io.github.camelanaplan.client.model.ContentFinding;

/** The content does not fit the import that is to read it; nothing was sent. The message has all findings. */
public final class InvalidContentException extends AnaplanException {
    private static final long serialVersionUID = 1L;

    private final ArrayList<ContentFinding> findings;

    public InvalidContentException(String message, List<ContentFinding> findings) {
        super(message);
        this.findings = new ArrayList<>(findings);
    }

    /** All that was found, those findings included which alone would not be an error; never empty. */
    public List<ContentFinding> findings() {
        return List.copyOf(findings);
    }
}
