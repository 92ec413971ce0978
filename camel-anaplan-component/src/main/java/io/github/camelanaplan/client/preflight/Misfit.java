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
package io.github.camelanaplan.client.preflight;

import java.util.List;
import java.util.stream.Collectors;

import io.github.camelanaplan.client.model.ContentFinding;
import io.github.camelanaplan.client.model.ImportObject;

/**
 * What does not fit between content and an import.
 *
 * @param reader   the import that is to read the content
 * @param findings all that was found; never empty
 */
public record Misfit(ImportObject reader, List<ContentFinding> findings) {
    /** Copies the findings. */
    public Misfit {
        findings = List.copyOf(findings);
    }

    /** Whether one of the findings is serious. */
    public boolean serious() {
        return findings.stream().anyMatch(ContentFinding::serious);
    }

    /** All of it in words. */
    public String text() {
        return "does not fit import '" + reader.name() + "' (" + reader.id() + "): "
                + findings.stream().map(ContentFinding::message).collect(Collectors.joining("; "));
    }
}
