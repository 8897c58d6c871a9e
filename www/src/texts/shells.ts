import { enShell } from './en_shell.ts'
import { frShell, type ShellTexts } from './fr_shell.ts'

/// The markup's words in every language the page is built in.
export const shells: readonly ShellTexts[] = [frShell, enShell]
