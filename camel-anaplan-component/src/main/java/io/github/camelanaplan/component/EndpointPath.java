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

import io.github.camelanaplan.component.config.AnaplanConfigurationException;
import io.github.camelanaplan.component.operation.AnaplanOperation;

/**
 * What the path of a URI says.
 *
 * @param operation the operation
 * @param target    the target; null when there is none
 */
record EndpointPath(AnaplanOperation operation, String target) {

    /**
     * @param path   what follows the scheme, still encoded
     * @param option the target given as an option; null when it is not
     */
    static EndpointPath parse(String path, String option) {
        int slash = path.indexOf('/');
        String word = slash < 0 ? path : path.substring(0, slash);
        String inPath = slash < 0 ? "" : WrittenText.inPath(path.substring(slash + 1));
        if (!inPath.isEmpty() && option != null) {
            throw new AnaplanConfigurationException("The target is given twice: '" + inPath + "' in the path and '"
                    + option + "' as the option target; expected one of them");
        }
        AnaplanOperation operation = AnaplanOperation.of(word);
        String target = inPath.isEmpty() ? option : inPath;
        return new EndpointPath(operation, target == null || target.isBlank() ? null : target);
    }
}
