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
package io.github.camelanaplan.component.reliability;

import org.apache.camel.main.Main;

import io.github.camelanaplan.guide.LoadEachFileOnce;

/** A program that loads files until it is ended. Its arguments are properties, as {@code name=value}. */
public final class LoadingProgram {
    private LoadingProgram() {}

    public static void main(String[] args) throws Exception {
        Main main = new Main();
        for (String property : args) {
            int end = property.indexOf('=');
            main.addInitialProperty(property.substring(0, end), property.substring(end + 1));
        }
        main.configure().addRoutesBuilder(new LoadEachFileOnce());
        main.run();
    }
}
