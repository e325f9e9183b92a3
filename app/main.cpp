// SPDX-License-Identifier: MIT
#include "app/cli/program.h"

int main(int argc, char **argv)
{
    return MiniHost::runProgram(argc, argv);
}
